using System.Globalization;
using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading;
using Chancery.Reading.Engagements;
using Chancery.Time;

namespace Chancery.Coding;

/// <summary>Codes what states do to each other: the engagements of a dispatch, and in its sentences everything else.</summary>
internal sealed class EventCoder
{
    private const int SportWords = 3;
    // What a word of the right class in the object weighs.
    internal const int Sure = 5;
    // How likely the words of a sentence must make what it tells, where they leave one of the sides open.
    private const float Likely = 0.5f;
    // How likely, where what is said, refused, asked or yielded names nobody on the other side.
    private const float VeryLikely = 0.75f;
    private const int LongestSentence = 400;
    private readonly CodingLexicon _lexicon;
    private readonly Knowledge _knowledge;
    private readonly EngagementCoder _engagements;

    public EventCoder(CodingLexicon lexicon, Knowledge knowledge)
    {
        _lexicon = lexicon;
        _knowledge = knowledge;
        _engagements = new EngagementCoder(lexicon);
    }

    /// <summary>The events of a dispatch, in the order of their evidence.</summary>
    public List<CodedEvent> Code(Scene scene, PlaceContext places, IReadOnlyList<Engagement> engagements)
    {
        var events = new List<CodedEvent>();
        foreach (Engagement engagement in engagements)
        {
            if (_engagements.Code(engagement) is { } coded)
                events.Add(coded);
        }

        if (!IsSport(scene))
        {
            var repair = LedeRepair.Apply(scene, _lexicon, out Tree tree);
            var actors = new ActorReader(scene, tree, _lexicon, _knowledge, places);
            foreach (Sentence sentence in scene.Text.Sentences)
                Read(scene, tree, sentence, actors, events);
            repair.Undo();
        }

        // A stable order: by evidence, engagements before the rest.
        var order = new List<(int Start, int Index)>(events.Count);
        for (int i = 0; i < events.Count; i++)
            order.Add((events[i].Evidence[0].Start, i));
        order.Sort();
        return order.ConvertAll(o => events[o.Index]);
    }

    private bool IsSport(Scene scene)
    {
        int found = 0;
        string? last = null;
        for (int t = 0; t < scene.Text.Count && found < SportWords; t++)
        {
            if (_lexicon.Find(scene.Text[t]) is { Sport: true } && scene.Text[t].Lemma != last)
            {
                found++;
                last = scene.Text[t].Lemma;
            }
        }

        return found >= SportWords;
    }

    private void Read(Scene scene, Tree tree, Sentence sentence, ActorReader actors, List<CodedEvent> events)
    {
        // A question asks whether something happened.
        if (sentence.End - sentence.First is < 3 or > LongestSentence || scene.Text[sentence.End - 1].Lower is "?")
            return;
        var view = new ClauseView(scene, tree, sentence, _lexicon);
        if (!view.HasTriggers)
            return;
        var finder = new ActFinder(view, _lexicon, actors);
        List<Act> acts = finder.Find();
        var roles = new RoleReader(view, actors);
        Evidence evidence = scene.Evidence(sentence.First, sentence.End);
        int before = events.Count;
        foreach (Act act in acts)
        {
            var standing = Standing.Of(view, act);
            if (!standing.Dropped && standing.IsMain && !Add(scene, view, act, standing, roles, evidence, events) && act.Alternative is { } other)
                Add(scene, view, other, standing, roles, evidence, events);
        }

        DropUndone(evidence, events, before);
        if (events.Count > before || events.Exists(e => e.Evidence.Contains(evidence)))
            return;
        // Nothing in the main clause: what stands behind it, the nearest.
        Act? nearest = null;
        Standing nearestStanding = default;
        foreach (Act act in acts)
        {
            var standing = Standing.Of(view, act);
            if (!standing.Dropped && !standing.IsMain && !act.Pattern.Is(Frame.Weak) && (nearest is null || standing.Distance < nearestStanding.Distance))
                (nearest, nearestStanding) = (act, standing);
        }

        if (nearest is not null && Add(scene, view, nearest, nearestStanding, roles, evidence, events))
            return;
        if (finder.Named() is { } named && Standing.Of(view, named) is { Dropped: false, Future: false, Negated: false, IsMain: true } told && Add(scene, view, named, told, roles, evidence, events, both: true))
            return;
        foreach (Act act in acts)
        {
            var standing = Standing.Of(view, act);
            if (!standing.Dropped && standing.IsMain && !act.Pattern.Is(Frame.Weak) && Add(scene, view, act, standing, roles, evidence, events, alone: true))
                return;
        }

        if (new GistReader(view, _lexicon).Read() is { } gist && Standing.Of(view, gist) is { Dropped: false, IsMain: true } whole)
            Add(scene, view, gist, whole, roles, evidence, events);
    }

    // "broke off talks", "asked for a meeting": the encounter of which the sentence speaks did not take place; a note of protest is a complaint.
    private static void DropUndone(Evidence evidence, List<CodedEvent> events, int before)
    {
        for (int i = before; i < events.Count; i++)
        {
            bool complaint = events[i].Cameo is "114";
            if (!complaint && events[i].Cameo is not ("161" or "164" or "125" or "126" or "026" or "106" or "134"))
                continue;
            events.RemoveAll(e => e.Plover.Type == "CONSULT" && e.Evidence.Count == 1 && e.Evidence[0] == evidence && (complaint ? IsMessage(e.Rule) : e.Rule.StartsWith("engagement-", StringComparison.Ordinal)));
            return;
        }
    }

    private static bool IsMessage(string rule) => rule is "engagement-protest" or "engagement-note" or "engagement-letter" or "engagement-message";

    // True where the act is an event, be it one that is known already.
    private bool Add(Scene scene, ClauseView view, Act act, Standing standing, RoleReader roles, Evidence evidence, List<CodedEvent> events, bool both = false, bool alone = false)
    {
        // "declined to comment", "shot a film": told, though it is no event.
        if (Modal(view, act, standing) is not { Type: not null } code)
            return act.Code.Code is "010" or "011";
        (List<Actor> source, List<Actor> target) = roles.Read(act, standing);
        if (act.Pattern.Is(Frame.Whole) && !(source.Exists(a => Acts(a, act)) && (code.Root >= 14 || StandsAlone(act) || (source == target && source.Count > 1) || target.Exists(t => !source.Exists(a => a.Country == t.Country)))))
            return false;
        if (code.Root != 14 && source.Count > 0 && source.TrueForAll(a => IsPlayer(view, a)))
            return false;
        if (!(Told(act, standing, source, target) || (alone && Alone(view, act, source))) || (both && target.Count == 0) || (code.Root is 18 or 19 && IsMatch(view, source, target)) || (code.Root >= 18 && view.IsFiction()) || (code.Code is "061" or "0311" && IsBusiness(view, act, source, target)))
            return false;
        if (_lexicon.Codes.Apply(Operation.Accused, code) is { Type: not null } charge && Accusers(act, standing, roles, source, target) is { } accusers)
            (code, source, target) = (charge, accusers, source);
        List<string> sources = Codes(source), targets = Codes(target);
        foreach (CodedEvent known in events)
        {
            // An encounter in this sentence is the reader's of engagements.
            if (code.Root == 4 && known.Plover.Type == code.Type && known.Evidence.Contains(evidence))
                return true;
            if (known.Evidence[0] == evidence && known.Plover.Type == code.Type && known.Source.SequenceEqual(sources) && known.Target.SequenceEqual(targets))
                return true;
        }

        events.Add(new CodedEvent(
            sources, targets, new Plover(code.Type, code.Mode, Contexts(view, act, code)), code.Code, code.Goldstein, code.QuadClass,
            Days(scene, view, act), null, TenseOf(view, act, standing), [evidence], Confidence(act, standing, target.Count > 0), act.Rule));
        return true;
    }

    // "The United States said Cuba was jailing its critics": what another state is said to do to its own is a charge against it.
    private static List<Actor>? Accusers(Act act, Standing standing, RoleReader roles, List<Actor> source, List<Actor> target)
    {
        if (act.Code.Root is not (17 or 18 or 20) || standing.Reporter < 0 || standing.Reporter > act.Token || source.Count != 1 || ActorReader.State(source[0].Country) is not { } state || source[0].Sector is not ("" or "GOV" or "MIL" or "COP"))
            return null;
        List<Actor> tellers = roles.Speaker(standing.Reporter);
        // What is done to people of others is an event of its own, but for those who watch over all.
        if (!target.TrueForAll(t => t.Country == state) && !tellers.TrueForAll(static t => t.Code.StartsWith("IGO", StringComparison.Ordinal) || t.Code.StartsWith("NGO", StringComparison.Ordinal)))
            return null;
        return tellers.Count > 0 && tellers.TrueForAll(t => t.Country != state && t.IsKnown && t.Sector is "" or "GOV" or "LEG" or "NGO" or "IGO") ? tellers : null;
    }

    // Those of whom it may be told without a word that tells it by itself: no things, firms or tourists.
    private static bool Acts(Actor actor, Act act) =>
        !actor.Thing && (actor.Sector is not ("BUS" or "CVL" or "EDU" or "MED" or "HLH" or "LAB" or "AGR" or "ELI" or "REL") || (act.Code.Root is 14 && act.Likely >= Likely && actor.Sector is not "ELI"));

    // "The minister ruled out any change": by the words of the sentence alone, and nobody else is named.
    private static bool StandsAlone(Act act) => act.Likely >= VeryLikely && act.Code.Root is 2 or 3 or 8 or (>= 10 and < 20);

    // "A Nigerian striker rejected an offer": who plays does so for himself.
    private static bool IsPlayer(ClauseView view, Actor actor) =>
        actor.Head >= view.First && actor.Head < view.End && view.Entry(actor.Head) is { Sport: true } && PennTag.Name(view.Text[actor.Head].Tag) is "NN";

    // "France beat Croatia 4-2": a score, or a word of sports pages, where a state itself does it to another.
    private static bool IsMatch(ClauseView view, List<Actor> source, List<Actor> target)
    {
        if (!source.TrueForAll(static a => a is { Sector: "", Thing: false }) || !target.TrueForAll(static a => a is { Sector: "", Thing: false }))
            return false;
        for (int t = view.First; t < view.End; t++)
        {
            if (view.Entry(t) is { Sport: true } || (t + 2 < view.End && IsPoints(view, t) && IsPoints(view, t + 2) && view.Text[t + 1].Lower is "-" or "–" or "to"))
                return true;
        }

        return false;
    }

    // "A British bank bought a Spanish insurer": firms among themselves.
    private static bool IsBusiness(ClauseView view, Act act, List<Actor> source, List<Actor> target) =>
        target.Count > 0 && view.Text[(act.Inner ?? act).Token].Lemma is "buy" or "sell" or "acquire" or "purchase" or "take" or "lease" or "trade" && source.TrueForAll(static a => a.Sector is "BUS") && target.TrueForAll(static a => a.Sector is "BUS");

    private static bool IsPoints(ClauseView view, int token) => view.Text[token].Lower is { Length: <= 3 } word && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    // An event needs two sides. One is enough where the pattern says so, where what is asked, promised or refused concerns nobody else, and in a main clause
    // where the words around the trigger leave no doubt of what was done.
    private static bool Told(Act act, Standing standing, List<Actor> source, List<Actor> target)
    {
        // Nobody meets alone, and a writer who refuses to leave his house refuses no state anything.
        if (target.TrueForAll(t => t.Thing && source.TrueForAll(static s => s.Sector is "BUS")) && (act.Code.Root == 4 || (act.Pattern.Operation is not null && act.Inner is null && source.Exists(static s => s.Sector is not ("" or "GOV" or "MIL" or "LEG" or "OPP" or "REB" or "PTY" or "LAB")))))
            return false;
        if (source.Count > 0 && (target.Count > 0 || act.Pattern.Is(Frame.Solo) || (act.Pattern.Is(Frame.Whole) && ((act.Code.Root is >= 14 and < 20 && act.Likely >= Likely) || StandsAlone(act)))))
            return true;
        // "will not sign the treaty"
        if (source.Count > 0 && standing is { IsMain: true, Negated: true, Future: true } && act.Code.Root is 5 or 6 or 7 or 8 && act.Pattern.Operation is null && source[0] is { Thing: false, Sector: "" or "GOV" })
            return true;
        if (!standing.IsMain || act.Pattern.Is(Frame.Weak))
            return false;
        // "ordered his forces to cease fire": told as what they do is.
        Act told = act.Inner is { } inner && inner.Code == act.Code ? inner : act;
        return source.Count > 0 && ((act.Inner is not null && act.Code.Root is 2 or 3 or 10 or 12 or 13) || told.Pattern.Weight >= Sure || told.Pattern.Is(Frame.Solo));
    }

    // "Ghana rejected the findings": where the sentence tells nothing else one side that it names is enough for what it refuses, asks, blames, threatens or does against another.
    private static bool Alone(ClauseView view, Act act, List<Actor> source) =>
        source.Count > 0 && source[0] is { Thing: false, IsKnown: true, Sector: "" or "GOV" or "MIL" or "REB" or "OPP" or "LEG" } && source[0].Head >= 0 && view.Text[source[0].Head].Pos is not UniversalPos.Pron
        && act.Code.Root is 2 or 3 or 5 or 6 or 7 or 8 or 10 or 11 or 12 or 13 or >= 15 && view.Text[act.Token].Pos is UniversalPos.Verb && view.Text[act.Token].Lemma is not ("hold" or "suspect" or "review" or "want" or "expect" or "need" or "fight" or "thank" or "salute" or "honor" or "celebrate" or "cherish" or "value" or "prize" or "recognize" or "recognise" or "defend" or "champion");

    // "will give" is a promise and "will attack" a threat; what was not done is no event, what will not be done is refused.
    private EventCode? Modal(ClauseView view, Act act, Standing standing)
    {
        EventCode code = act.Code;
        // The words of the whole sentence have "not" and "will" among them.
        if (act.Pattern.Is(Frame.Whole))
            return code;
        // "is not prepared to send arms", "does not plan to lift the ban"
        if (standing.Negated && act is { Pattern.Operation: Operation.Meant, Inner.Code: { IsCooperative: true } meant } && view.Text[act.Token].Lemma is not ("seem" or "appear" or "look" or "mean"))
            return _lexicon.Codes.Apply(Operation.Refused, meant);
        if (standing.Negated)
            return standing.Future && code.IsCooperative ? _lexicon.Codes.Apply(Operation.Refused, code) : null;
        if (!standing.Future)
            return code;
        if (code.Root is >= 5 and <= 8)
            return _lexicon.Codes.Apply(Operation.Promised, code) ?? code;
        return code.Root >= 14 ? _lexicon.Codes.Apply(Operation.Threatened, code) ?? code : code;
    }

    private static List<string> Codes(List<Actor> actors)
    {
        var codes = new List<string>(actors.Count);
        foreach (Actor actor in actors)
        {
            if (!codes.Contains(actor.Code))
                codes.Add(actor.Code);
        }

        return codes;
    }

    private List<string> Contexts(ClauseView view, Act act, EventCode code)
    {
        var contexts = new List<string>(code.Contexts);
        uint bits = 0;
        for (int t = view.Left(act.Token); t <= view.Right(act.Token); t++)
            bits |= (view.Entry(t)?.Contexts ?? 0) | (view.Run(t)?.Contexts ?? 0);
        for (int i = 0; i < _lexicon.Contexts.Count && contexts.Count < 3; i++)
        {
            if ((bits >> i & 1) != 0 && !contexts.Contains(_lexicon.Contexts[i]))
                contexts.Add(_lexicon.Contexts[i]);
        }

        return contexts;
    }

    private static When? Days(Scene scene, ClauseView view, Act act)
    {
        var times = new List<TimeExpression>();
        int last = -1;
        for (int t = view.Left(act.Token); t <= view.Right(act.Token); t++)
        {
            int index = scene.TimeIndexAt(t);
            if (index < 0 || index == last || view.Attributes(t))
                continue;
            last = index;
            if (scene.Text[t].Head >= view.First && !InOtherClause(view, t, act.Token))
                times.Add(scene.Times[index]);
        }

        if (times.Count == 0)
            return null;
        When when = WhenReader.Combine(times);
        return when.IsUnknown ? null : when;
    }

    private static bool InOtherClause(ClauseView view, int token, int trigger)
    {
        int at = view.Text[token].Head;
        for (int steps = 0; at >= view.First && at != trigger && steps < 12; steps++, at = view.Text[at].Head)
        {
            if (view.Tree.IsVerb(at))
                return true;
        }

        return false;
    }

    private static EventTense TenseOf(ClauseView view, Act act, Standing standing)
    {
        if (standing.Future)
            return EventTense.Future;
        int at = act.Token;
        for (int steps = 0; at >= view.First && steps < 8; steps++, at = view.Text[at].Head)
        {
            if (!view.Tree.IsVerb(at))
                continue;
            string tag = PennTag.Name(view.Text[at].Tag);
            bool perfect = false, progressive = tag is "VBG";
            for (int child = view.Tree.First(at); child >= 0; child = view.Tree.Next(child))
                perfect |= view.Text[child].Relation is Relation.Aux or Relation.AuxPass && view.Text[child].Lower is "has" or "have" or "had" or "was" or "were";
            if (tag is "VBD" || perfect)
                return EventTense.Past;
            if (tag is "VBZ" or "VBP" || progressive)
                return EventTense.Present;
        }

        return EventTense.Past;
    }

    // Rough shares of right readings by what is known; calibrated figures come from held-back data.
    private static double Confidence(Act act, Standing standing, bool aimed)
    {
        double confidence = act.Pattern.Is(Frame.Whole) ? 0.5 : 0.7;
        if (!standing.IsMain)
            confidence -= 0.25;
        if (!aimed)
            confidence -= act.Pattern.Is(Frame.Solo) ? 0.1 : 0.2;
        if (act.Weight <= 0)
            confidence -= 0.05;
        return Math.Round(confidence, 2);
    }
}
