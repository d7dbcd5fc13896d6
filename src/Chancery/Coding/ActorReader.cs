using Chancery.Language;
using Chancery.Places;
using Chancery.Reading;
using Chancery.Reading.Mentions;
using Chancery.Roster;

namespace Chancery.Coding;

/// <summary>Reads who a noun phrase names: states, organisations, office-holders and groups of a state's people.</summary>
internal sealed partial class ActorReader(Scene scene, Tree tree, CodingLexicon lexicon, Knowledge knowledge, PlaceContext places)
{
    private const int MostParts = 12;
    private const int MostDepth = 4;
    private static readonly LexiconEntry s_person = new(0) { Sector = Sectors.Civilian };
    private static readonly Dictionary<string, string> s_groups = Groups();
    private readonly AnalysedText _text = scene.Text;
    private readonly Tree _tree = tree;

    /// <summary>The actors named by the phrase with this head and by those joined to it.</summary>
    /// <param name="head">The head token.</param>
    /// <param name="things">Which things of a state's to take for it.</param>
    public List<Actor> Read(int head, Things things)
    {
        var actors = new List<Actor>();
        AddAll(head, things, actors, 0);
        return actors;
    }

    /// <summary>True where the phrase itself names an actor.</summary>
    public bool Names(int head)
    {
        var actors = new List<Actor>();
        AddOne(head, Things.None, actors, 0);
        return actors.Count > 0;
    }

    private void AddAll(int head, Things things, List<Actor> actors, int depth)
    {
        AddOne(head, things, actors, depth);
        if (depth >= MostDepth)
            return;
        for (int child = _tree.First(head); child >= 0 && actors.Count < MostParts; child = _tree.Next(child))
        {
            // "Libyan leader Muammar Gaddafi and Bulgarian President Todor Zhivkov": the parser may take the second for another name of the first.
            if ((_text[child].Relation is Relation.Conj || (_text[child].Relation is Relation.Appos && _tree.Child(child, Relation.Cc) >= 0)) && !_tree.IsVerb(child) && child > head)
                AddAll(child, things, actors, depth + 1);
        }
    }

    private void AddOne(int head, Things things, List<Actor> actors, int depth)
    {
        // "its ambassador to Spain": a state within the words for somebody of another.
        if (scene.MentionAt(head) is { Kind: MentionKind.Office or MentionKind.Group or MentionKind.Person } whole && whole.Head != head && _tree.CaseOf(head).Length > 0
            && knowledge.StateAt(_text, head, out StateHit inside) && inside.Form is StateForm.Name or StateForm.Metonym)
        {
            Add(actors, Make(inside.Code, "", head, false));
            return;
        }

        if (scene.MentionAt(head) is { } mention && !IsPeople(mention) && (mention.Head == head || mention.Kind is not (MentionKind.State or MentionKind.Organisation) || Covers(mention, head)))
        {
            int before = actors.Count;
            AddMention(mention, head, actors, depth);
            if (actors.Count > before || mention.Kind is MentionKind.State or MentionKind.Organisation)
                return;
        }

        LexiconEntry? entry = WordAt(head);
        if (entry?.Sector is Sectors.Quantity && depth < MostDepth)
        {
            for (int child = _tree.First(head); child >= 0; child = _tree.Next(child))
            {
                if (_text[child].Relation is Relation.Nmod && _tree.CaseOf(child) is "of" or "from")
                {
                    AddAll(child, things, actors, depth + 1);
                    return;
                }
            }
        }

        bool placed = things == Things.Placed || entry?.Sector is not null;
        List<string> countries = Countries(head, entry?.People, placed);
        // "the Reagan administration"
        if (countries.Count == 0 && entry?.Sector is "GOV" && scene.Published is null && _tree.Child(head, Relation.Compound) is >= 0 and int chief && _text[chief].Pos is UniversalPos.Propn && Surnames.Leader(_text[chief].Lower) is { } leader)
            countries.Add(leader.State);
        string sector = entry?.Sector switch
        {
            // "the main insurgency group"
            Sectors.Quantity => OfWhom(head),
            null => "",
            Sectors.Arms => "MIL",
            { } known => known,
        };
        // "sentenced an American".
        if (entry?.Sector is null && countries.Count == 0 && (_text[head].Pos is UniversalPos.Propn or UniversalPos.Noun || (_text[head].Pos is UniversalPos.Adj && _text[head].Relation is Relation.Obj && _tree.Child(head, Relation.Det) >= 0)) && scene.MentionAt(head) is null
            && knowledge.StateAt(_text, head, out StateHit own) && own.Form is not (StateForm.Name or StateForm.Metonym) && own.End == head + 1)
        {
            Add(actors, Make(own.Code, Sectors.Civilian, head, false));
            return;
        }

        if (entry?.Sector is null && countries.Count == 0 && HyphenedWords.IsInternational(_text, _tree, head))
        {
            Add(actors, new Actor("IGO", "IGO", "", head, false));
            return;
        }

        bool thing = entry?.Sector is null or Sectors.Quantity;
        if (thing && countries.Count > 0 && entry?.Sector is Sectors.Quantity)
            thing = false;
        if (thing && things == Things.None)
            return;
        // "a government proposal", "an army base": whose it is, of a state that the rest must tell.
        if (thing && countries.Count == 0 && things == Things.Placed && OfWhom(head) is { Length: > 0 } whose)
            Add(actors, new Actor("", whose, whose, head, true));
        if (!thing && countries.Count == 0)
            Add(actors, sector is "IGO" or "NGO" ? new Actor(sector, sector, "", head, false) : new Actor("", sector, sector, head, false));
        foreach (string country in countries)
            Add(actors, Make(country, sector, head, thing));
    }

    // The sector of the word that says of whom a group is.
    private string OfWhom(int group)
    {
        for (int child = _tree.First(group); child >= 0 && child < group; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Compound or Relation.Amod && lexicon.Find(_text[child])?.Sector is "GOV" or "REB" or "OPP" or "CRM" or "LAB" or "AGR" or "REL" or "MIL" or "COP" && lexicon.Find(_text[child])!.Sector is { } sector)
                return sector;
        }

        return "";
    }

    // "Rohingya": a people whose name the parser takes for a person's.
    private bool IsPeople(Mention mention) =>
        mention is { Kind: MentionKind.Person, Country: null, OfficeText: null } && mention.End == mention.First + 1 && mention.Person?.Country is null && lexicon.Find(_text[mention.First])?.People is not null;

    private static bool Covers(Mention mention, int head) => head == mention.End - 1;

    private static void Add(List<Actor> actors, Actor actor)
    {
        foreach (Actor known in actors)
        {
            if (known.Code == actor.Code && known.IsKnown == actor.IsKnown)
                return;
        }

        if (actors.Count < MostParts)
            actors.Add(actor);
    }

    private static Actor Make(string country, string sector, int head, bool thing)
    {
        if (OrganisationTable.Default.Find(country) is { } organisation && country.Length != 3 | StateTable.Default.Find(country) is null)
        {
            string code = organisation.Cameo.Length > 0 ? organisation.Cameo : "IGO";
            string part = sector is "MIL" or "JUD" or "LEG" && !code.EndsWith(sector, StringComparison.Ordinal) ? sector : "";
            return new Actor(country, code + part, part, head, thing);
        }

        return new Actor(country, country + sector, sector, head, thing);
    }

    private void AddMention(Mention mention, int head, List<Actor> actors, int depth)
    {
        switch (mention.Kind)
        {
            case MentionKind.State when mention.Country is { } state:
                if (mention.OfficeText is { } group && s_groups.TryGetValue(group, out string? cameo))
                    Add(actors, new Actor(state, cameo, cameo.Length > 3 ? cameo[3..] : "", head, false));
                else
                    Add(actors, Make(state, "", head, false));
                break;
            case MentionKind.Organisation when mention.Country is { } organisation:
                Actor body = Make(organisation, "", head, false);
                // "Kuwait's Red Crescent" is Kuwait's.
                if (body.Code.StartsWith("NGO", StringComparison.Ordinal) && _tree.Child(head, Relation.NmodPoss) is >= 0 and int owner && scene.MentionAt(owner) is { Kind: MentionKind.State, Country: { } its })
                    body = Make(its, "NGO", head, false);
                Add(actors, body);
                break;
            case MentionKind.Pronoun when _text[mention.First].Lower is "we" or "our" or "us" && mention.Antecedents.Count == 0 && mention.Person is null:
                if (scene.VoiceCountry is { } voice)
                    Add(actors, Make(voice, "", head, false));
                break;
            case MentionKind.Pronoun:
                if (StateOf(mention) is { } of)
                    Add(actors, Make(of, Sectors.Of(mention), head, false));
                else if (depth < MostDepth)
                {
                    foreach (Mention antecedent in mention.Antecedents)
                    {
                        if (antecedent.Kind != MentionKind.Pronoun)
                            AddMention(antecedent, antecedent.Head, actors, depth + 1);
                    }
                }

                break;
            default:
                string sector = SectorWithin(mention) ?? LeaderOf(mention)?.Sector ?? Sectors.Of(mention);
                int known = actors.Count;
                foreach (string country in mention.Countries)
                    Add(actors, Make(country, sector, head, false));
                if (mention.Countries.Count == 0 && (mention.Country ?? StateOf(mention)) is { } one)
                    Add(actors, Make(one, sector, head, false));
                else if (mention.Countries.Count == 0 && mention.Kind is MentionKind.Office or MentionKind.Group && Countries(mention.Head, null, true) is { Count: > 0 } around)
                {
                    foreach (string country in around)
                        Add(actors, Make(country, sector, head, false));
                }
                else if (mention.Countries.Count == 0 && mention.Kind is MentionKind.Person && depth < MostDepth)
                {
                    AddApposed(mention, actors, depth);
                }

                if (actors.Count == known && (mention.Kind is MentionKind.Group or MentionKind.Office || (mention.Kind is MentionKind.Person && sector != Sectors.Civilian)) && sector.Length > 0)
                    Add(actors, new Actor("", sector, sector, head, false));
                break;
        }
    }

    // "Eugene Hasenfus, an American flyer".
    private void AddApposed(Mention mention, List<Actor> actors, int depth)
    {
        for (int child = _tree.First(mention.Head); child >= 0; child = _tree.Next(child))
        {
            if (child < mention.End || _text[child].Relation is not Relation.Appos)
                continue;
            var named = new List<Actor>();
            AddAll(child, Things.Placed, named, depth + 1);
            foreach (Actor actor in named)
            {
                if (actor.IsKnown)
                    Add(actors, actor with { Head = mention.Head, Thing = false });
            }

            return;
        }
    }

    // Whose official a person is; in a text without a date a leader's bare name tells it.
    private string? StateOf(Mention mention) => mention.Person is not { } person ? null
        : person.Country is { } country ? country
        : LeaderOf(mention) is { } leader ? leader.State
        : scene.Published is null && person.Official && (person.OfficeText is not null || !person.Name.Contains(' ', StringComparison.Ordinal)) ? Surnames.StateOf(person.Surname) : null;

    private (string State, string Sector)? LeaderOf(Mention mention) =>
        scene.Published is null && mention is { Kind: MentionKind.Person, Person: { Country: null, Official: true } person } ? Surnames.Leader(person.Name) : null;

    // "opposition leaders", "church leaders", "military officials": the word before the head tells of whom.
    private string? SectorWithin(Mention mention)
    {
        if (mention.Kind is not (MentionKind.Group or MentionKind.Office))
            return null;
        for (int t = mention.First; t < mention.End; t++)
        {
            if (_text[t].Pos is UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Propn && lexicon.Find(_text[t])?.Sector is "OPP" or "REB" or "REL" or "BUS" or "LAB" or "AGR" or "MIL" or "COP" or "EDU" or "MED" && mention.NameFirst < 0)
                return lexicon.Find(_text[t])!.Sector;
        }

        return null;
    }

    /// <summary>The code where it is a state's, else null.</summary>
    public static string? State(string? code) => code is not null && StateTable.Default.Find(code) is not null ? code : null;

    // The longest run of words known to the lexicon that ends at the token.
    private LexiconEntry? WordAt(int token)
    {
        Sentence sentence = scene.SentenceOf(token);
        for (int start = Math.Max(sentence.First, token - 3); start < token; start++)
        {
            if (_text[start].Relation is Relation.Amod or Relation.Compound or Relation.Punct or Relation.Flat && lexicon.Longest(_text, start, token + 1, out int end) is { Sector: not null } entry && end == token + 1)
                return entry;
        }

        // "La Paz", "Dar es Salaam": the first word of a name is its head.
        if (token + 1 < sentence.End && _text[token + 1].Head == token && _text[token + 1].Relation is Relation.Flat && lexicon.Longest(_text, token, sentence.End, out int nameEnd) is { Sector: not null } named && nameEnd > token + 1)
            return named;
        return lexicon.Find(_text[token]) is { } word && (word.Sector is not null || !IsPerson(_text[token])) ? word : IsPerson(_text[token]) ? s_person : null;
    }

    // "yachtsman", "congresswomen": people, whatever they do.
    private static bool IsPerson(in Token token) =>
        token.Pos is UniversalPos.Noun && token.Lower.Length > 5 && (token.Lower.EndsWith("man", StringComparison.Ordinal) || token.Lower.EndsWith("men", StringComparison.Ordinal));

    private static Dictionary<string, string> Groups()
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (PoliticalGroup group in StateTable.Default.Groups)
            groups.TryAdd(group.Name, group.Cameo);
        return groups;
    }
}
