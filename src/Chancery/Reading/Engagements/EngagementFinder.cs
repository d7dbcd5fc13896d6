using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Finds every trigger of a text and what stands around it.</summary>
internal sealed class EngagementFinder(TriggerLexicon triggers, StatusReader statuses, Knowledge knowledge)
{
    private readonly TriggerFinder _triggers = new(triggers);
    private readonly SideReader _sides = new(knowledge);

    public List<Candidate> Find(Scene scene, PlaceContext context)
    {
        var candidates = new List<Candidate>();
        var arguments = new Arguments(scene);
        var idle = new HashSet<int>();
        scene.StagePlace = Doorsteps.PlaceLine(scene, knowledge);
        SameDays.Settle(scene);
        foreach (Sentence sentence in scene.Text.Sentences)
        {
            if (Fiction.IsStory(scene, sentence))
                continue;
            int from = candidates.Count;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (_triggers.TriggerAt(scene, sentence, i) is not { } trigger)
                    continue;
                if (!TriggerFinder.OnTheSidelines(scene, i) && !IdleTalk.Is(scene, sentence, i, trigger, triggers) && !(trigger is { Verb: true, Frame: Frame.Travel } && Letters.IsTheirMotion(scene, i)))
                    candidates.Add(Make(scene, trigger, i));
                else
                    idle.Add(i);
            }

            LearntCandidates.Add(scene, arguments, sentence, candidates, from, idle);
            if (candidates.Count == from)
                continue;
            List<Candidate> here = candidates.GetRange(from, candidates.Count - from);
            candidates.RemoveRange(from, candidates.Count - from);
            Folding.Remarks(scene, arguments, here);
            Folding.Leavings(scene, here);
            Folding.Reconvenings(scene, here);
            candidates.AddRange(here);
            foreach (Candidate candidate in here)
            {
                candidate.Telling = scene.Tellings?.At(candidate.Token);
                if (candidate.Trigger.Id != LearntCandidates.Rule)
                {
                    _sides.Sides(scene, arguments, candidate);
                    LearntSides.Complete(scene, arguments, candidate, here);
                }

                Requests.Join(scene, arguments, candidate);
                Letters.Deliver(scene, arguments, candidate, knowledge);
                InnerTalks.Find(scene, candidate, knowledge);
                PartedPolities.Find(scene, candidate, knowledge);
                OrganMeetings.Seat(scene, candidate);
                statuses.Read(scene, candidate);
                LearntCandidates.Status(candidate);
                TableTalk.Settle(scene, candidate);
            }

            List<PlacePhrase> places = PlaceReader.Find(scene, sentence, knowledge, context);
            CircumstanceReader.Attach(scene, sentence, here, places);
            Signings.Settle(scene, here);
            Formats.Settle(scene, here);
            WhereReader.Read(scene, sentence, here, places);
            Presence.Settle(scene, here, places, knowledge);
            AwaitedVisits.Settle(scene, arguments, here, knowledge);
            Ceremonies.Settle(scene, sentence, here, knowledge);
            Visas.Settle(scene, here, candidates, knowledge);
            StandIns.Settle(scene, here, candidates);
            CircumstanceReader.Share(scene, here);
            Folding.Goers(scene, here);
            WhereReader.Seat(scene, sentence, here, knowledge, context);
            Stays.Settle(scene, here);
            foreach (Candidate candidate in here)
            {
                KindReader.KindOf(scene, sentence, candidate);
                RemarkReader.Read(scene, candidate);
                candidate.Organ = OrganMeetings.Is(scene, candidate);
                if (candidate.Organ)
                    OrganMeetings.Requesters(scene, arguments, candidate);
            }

            Departures.Settle(scene, here);
            Folding.Outward(scene, here, knowledge);
            Folding.Arrivals(scene, here);
            Folding.Endings(scene, here, candidates);
            Folding.Homecomings(scene, here, candidates);
            Folding.Nested(scene, here, candidates);
            Folding.Invitations(scene, here, candidates);
            Folding.Trips(scene, here, candidates);
            Folding.Journeys(scene, here, candidates);
            Folding.Equals(scene, here, candidates);
            Folding.SpokenAt(scene, here, candidates);
            Folding.Rounds(scene, here, candidates);
            Separate.Split(scene, here, candidates);
            Separate.Series(scene, arguments, here, candidates);
            new Rows(scene, arguments).Split(here, candidates);
            Margins.Add(scene, sentence, here, candidates, triggers);
        }

        return candidates;
    }

    private static Candidate Make(Scene scene, Trigger trigger, int token)
    {
        var candidate = new Candidate { Trigger = trigger, Token = token, Kind = trigger.Kind };
        if (trigger.Verb)
        {
            // "Kerry, in Paris for talks, said"
            if (trigger.Id == "be-in" && scene.Text[token].Pos == UniversalPos.Adp)
                candidate.Ranked = Presence.InPassing(scene, scene.SentenceOf(token), token);
            candidate.Predicate = trigger.Id == "be-in" || trigger.Id == "due-in" && scene.Text[token].Relation == Relation.Case ? scene.Text[token].Head : token;
        }
        else
        {
            int above = scene.Text[token].Head;
            // "who is here on an official visit": an adverb or noun may be what is said.
            candidate.Predicate = HeldBy(scene, token) is >= 0 and int held ? held
                : Inside(scene, token) is >= 0 and int inside ? inside
                : above >= 0 && scene.Text[token].Relation is Relation.Obl or Relation.Obj or Relation.Nmod && scene.Tree.Child(above, Relation.Cop) >= 0 ? above : scene.Tree.Governor(token);
            if (StatusReader.IsBesideAnother(scene, token))
                candidate.Predicate = -1;
            // "returned the visit in May": his own, not the one told before.
            if (candidate.Predicate >= 0 && trigger.Frame == Frame.Travel && scene.Text[candidate.Predicate].Lemma is "return" or "reciprocate" or "repay" && scene.Text[token].Relation == Relation.Obj)
            {
                candidate.Another = true;
                return candidate;
            }

            for (int child = scene.Tree.First(token); child >= 0; child = scene.Tree.Next(child))
            {
                string lower = scene.Text[child].Lower;
                // "the Quad Summit" is a name, not "the meeting" told before.
                if (child < token && !OfficePhrases.IsCapital(scene.Text, token) && !IsNamed(scene, token) && (lower is "the" or "this" or "that" or "these" or "those" or "his" or "her" or "their" or "its"))
                    candidate.Anaphoric = true;
                // "Friday's visit was part of his courtesy calls"
                candidate.Anaphoric |= child < token && scene.Text[child].Relation == Relation.NmodPoss && scene.TimeAt(child) is not null;
                candidate.Official |= child < token && lower is "ministerial" or "bilateral" or "trilateral" or "high-level" or "official" or "diplomatic" or "ministers" or "leaders" or "presidential" or "intergovernmental" or "2" or "political" or "strategic" or "border" or "peace" or "level";
            }
        }

        return candidate;
    }

    // "Talks between A and B would be held on Saturday, the minister said": the tree may give the talks to the verb of saying.
    private static int Inside(Scene scene, int noun)
    {
        if (scene.Text[noun].Relation is not (Relation.Nsubj or Relation.NsubjPass) || scene.Text[noun].Head is not (>= 0 and int said) || scene.Text[said].Lemma is not ("say" or "announce" or "tell" or "add" or "report" or "confirm" or "state"))
            return -1;
        for (int child = scene.Tree.First(said); child >= 0 && child < said; child = scene.Tree.Next(child))
        {
            if (child > noun && scene.Text[child].Relation is Relation.Ccomp or Relation.Parataxis && scene.Tree.IsVerb(child) && scene.Tree.Subject(child) is var own && (own <= noun || own > child))
                return child;
        }

        return -1;
    }

    // "the Geneva conference", "the Cairo summit": called by its place or name.
    private static bool IsNamed(Scene scene, int noun)
    {
        if (scene.Text[noun].Lemma is not ("conference" or "summit" or "forum" or "ministerial" or "meeting" or "talk" or "retreat"))
            return false;
        // "the summit of the Group of Seven"
        for (int child = scene.Tree.First(noun); child >= 0; child = scene.Tree.Next(child))
        {
            if (child > noun && scene.Text[child].Relation == Relation.Nmod && scene.Tree.CaseOf(child) is "of" && scene.MentionAt(child) is { Kind: MentionKind.Organisation })
                return true;
        }

        return noun > 0 && scene.Text[noun - 1] is { Relation: Relation.Compound, Pos: UniversalPos.Propn } && scene.MentionAt(noun - 1) is not { Kind: MentionKind.Person };
    }

    // "the talks which the delegation held in Sochi", "discussions we had in March": the verb that carries the noun stands below it.
    private static int HeldBy(Scene scene, int noun)
    {
        for (int child = scene.Tree.First(noun); child >= 0; child = scene.Tree.Next(child))
        {
            if (child < noun || scene.Text[child].Relation is not (Relation.AclRelcl or Relation.Acl) || scene.Text[child].Lemma is not ("hold" or "have" or "make" or "pay" or "conduct" or "undertake" or "take" or "begin" or "start" or "lead" or "convene" or "host" or "co-host" or "chair"))
                continue;
            int subject = scene.Tree.Child(child, Relation.Nsubj);
            if (subject >= 0 && scene.Text[subject].Lower is not ("which" or "that" or "who") && scene.MentionAt(subject) is { Locative: false } or { Kind: MentionKind.State } && (PennTag.Name(scene.Text[child].Tag) is "VBD" or "VBZ" or "VBP" || scene.Tree.Child(child, Relation.Aux) >= 0))
                return child;
        }

        return -1;
    }
}
