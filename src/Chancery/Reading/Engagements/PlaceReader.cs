using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;

namespace Chancery.Reading.Engagements;

/// <summary>A place behind a preposition, or the object of a visit.</summary>
internal readonly record struct PlacePhrase(PlaceHit Hit, int Token, string Preposition, int Group);

/// <summary>Finds places with their prepositions in a sentence: "in Geneva", "to Jerusalem, Ramallah, Cairo, and Amman", "near San Francisco".</summary>
internal static class PlaceReader
{
    public static List<PlacePhrase> Find(Scene scene, Sentence sentence, Knowledge knowledge, PlaceContext context)
    {
        AnalysedText text = scene.Text;
        var found = new List<PlacePhrase>();
        int group = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            string preposition = text[i].Lower;
            // "on a visit here": where the dispatch was written.
            // "an official here said": where he sits.
            if ((preposition is "here" && text[i].Pos == UniversalPos.Adv && !(i > sentence.First && i + 1 < sentence.End && text[i - 1].Pos == UniversalPos.Noun && text[i + 1].Lemma is "say" or "tell" or "confirm" or "announce") || FliesIn(text, sentence, i)) && (Dateline(scene, knowledge, context) ?? Spoken(scene, i, knowledge)) is { } written)
            {
                found.Add(new PlacePhrase(written, i, "in", ++group));
                continue;
            }

            bool leads = preposition is "in" or "at" or "near" or "to" or "outside" or "around" or "over" or "for" or "from" or "through" or "across" or "of" or "off" or "into" or "on"
                || preposition is "between" && Shuttles(text, sentence, i)
                || preposition is "left" or "leaves" or "departed" or "leaving" && text[i].Pos == UniversalPos.Verb
                || text[i].Lemma is "visit" or "tour" || text[i].Lemma is "include" or "cover" or "comprise" && Includes(text, sentence, i) || preposition is "visiting" or "visits"
                // "reached Beijing", and as some write "arrived Abuja"
                || text[i].Lemma is "reach" or "arrive" && text[i].Pos == UniversalPos.Verb && i + 1 < sentence.End && (OfCapital(text, i + 1) || text[i + 1].Lower is "the" && i + 2 < sentence.End && OfCapital(text, i + 2)) && scene.TimeAt(i + 1) is null;
            if (!leads)
                continue;
            int at = i + 1;
            group++;
            if (preposition is "at" or "in" or "from" or "to" && Airports.TryFind(text, at < sentence.End && text[at].Lower is "the" ? at + 1 : at, sentence, out PlaceHit airport))
            {
                found.Add(new PlacePhrase(airport, airport.End - 1, preposition, group));
                continue;
            }

            if (preposition is "at" or "in" && Venue(scene, at, sentence) is { } house)
            {
                found.Add(new PlacePhrase(house, house.End - 1, preposition, group));
                // "at State House, Nairobi"
                if (house.End + 1 < sentence.End && text[house.End].Lower is "," && OfCapital(text, house.End + 1) && scene.TimeAt(house.End + 1) is null && scene.MentionAt(house.End + 1) is null && knowledge.PlaceAt(text, house.End + 1, context, out PlaceHit city) && city.End <= sentence.End)
                    found.Add(new PlacePhrase(city, house.End + 1, preposition, group));
                continue;
            }

            if (at + 1 < sentence.End && text[at].Lower == "the" && Named(scene, at + 1, knowledge, context) is { } meant)
            {
                found.Add(new PlacePhrase(meant, at + 1, text[i].Pos == UniversalPos.Verb ? "visit" : preposition, group));
                continue;
            }

            // "arrived in the Sri Lankan capital on Friday", "in the Iraqi capital, Baghdad"
            int adjective = at < sentence.End && text[at].Lower is "the" ? at + 1 : at;
            if (adjective + 1 < sentence.End && OfCapital(text, adjective) && knowledge.StateAt(text, adjective, out StateHit whose) && whose.End < sentence.End && text[whose.End].Lower is "capital" or "coast" or "mainland" or "seaside" or "riviera" or "resort" or "countryside" or "island")
            {
                int named = whose.End + 1 < sentence.End && text[whose.End + 1].Lower is "," or "of" ? whose.End + 2 : whose.End + 1;
                bool city = named < sentence.End && OfCapital(text, named) && scene.TimeAt(named) is null && knowledge.PlaceAt(text, named, context, out _);
                if (!city)
                {
                    found.Add(new PlacePhrase(knowledge.StatePlace(whose.Code, whose.End + 1), adjective, preposition, group));
                    continue;
                }

                at = named;
            }

            while (at < sentence.End)
            {
                while (at < sentence.End && text[at].Lower is "the" or "both" or "nearby" or "neighboring" or "neighbouring" or "capital" or "city" or "of" or "southern" or "northern" or "eastern" or "western")
                    at++;
                if (at + 2 < sentence.End && text[at + 1].Lower is "city" or "town" or "port" or "capital" or "resort" or "island" or "province" or "region" && text[at + 2].Lower is "of" && text[at].Pos == UniversalPos.Adj)
                    at += 3;
                if (at >= sentence.End || !OfCapital(text, at) || scene.TimeAt(at) is not null || scene.MentionAt(at) is { Kind: Mentions.MentionKind.Person or Mentions.MentionKind.Office })
                    break;
                // "a delegation to Sofia", not "the Chinese delegation".
                if (scene.MentionAt(at) is { Kind: Mentions.MentionKind.Group } group0 && group0.First >= i)
                    break;
                // "to the Gulf": a name with its article.
                if (!knowledge.PlaceAt(text, at, context, out PlaceHit hit) && !(text[at - 1].Lower is "the" && knowledge.PlaceAt(text, at - 1, context, out hit)) || hit.End > sentence.End)
                {
                    // "will meet in Stresa on May 23": no gazetteer has every village.
                    if (preposition is not ("in" or "at" or "near") && text[i].Lemma is not "arrive" || !NamedPlace(scene, at, sentence, out hit))
                        break;
                }

                // "in Chinese waters": an adjective is no place.
                if (hit.End < sentence.End && text[hit.End].Pos is UniversalPos.Noun or UniversalPos.Propn && text[hit.End].Relation is not (Relation.OblUnmarked or Relation.NmodUnmarked) && text[hit.End - 1].Relation is Relation.Compound or Relation.Amod && scene.TimeAt(hit.End) is null)
                    break;
                // "in the Israel-Gaza war": nor is half of a pair.
                if (hit.End + 1 < sentence.End && text[hit.End].Lower is "-" or "–" && text[hit.End].Start == text[hit.End - 1].End && text[hit.End + 1].Start == text[hit.End].End && OfCapital(text, hit.End + 1))
                    break;
                // "for Russia's industry": whose, not where.
                if (hit.End + 1 < sentence.End && text[hit.End].Lower is "'s" or "’s" && text[hit.End + 1].Lower is not ("capital" or "city" or "port" or "resort" or "region" or "province"))
                    break;
                // "for Turkey's capital Ankara": the city says where.
                if (hit.IsState && hit.End + 2 < sentence.End && text[hit.End].Lower is "'s" or "’s" && text[hit.End + 1].Lower is "capital" && OfCapital(text, hit.End + 2) && knowledge.PlaceAt(text, hit.End + 2, context, out PlaceHit seat) && seat.Country == hit.Country && seat.End <= sentence.End)
                    (at, hit) = (hit.End + 2, seat);
                // "on his way back to New York": home.
                if (preposition is "to" && i - 2 >= sentence.First && text[i - 1].Lower is "back" or "home" && text[i - 2].Lower is "way" or "route")
                    break;
                // "flew out of Pyongyang"
                string lies = preposition is "left" or "leaves" or "departed" or "leaving" ? "left" : text[i].Pos == UniversalPos.Verb ? "visit" : preposition is "of" && i > sentence.First && text[i - 1].Lower is "out" ? "from" : preposition;
                found.Add(new PlacePhrase(hit, at, lies, group));
                at = hit.End;
                if (at < sentence.End && text[at].Lower == "(")
                {
                    int close = at;
                    while (close < sentence.End && close - at < 5 && text[close].Lower != ")")
                        close++;
                    if (close < sentence.End && text[close].Lower == ")")
                        at = close + 1;
                }

                // "to Kyiv on July 20-21 and Warsaw on July 21-23"
                int next = at;
                if (next + 1 < sentence.End && text[next].Lower is "on" or "from" && scene.TimeAt(next + 1) is not null)
                    next++;
                while (next < sentence.End && (scene.TimeAt(next) is not null || (text[next].Lower is "," && next + 1 < sentence.End && scene.TimeAt(next + 1) is not null)))
                    next++;
                bool dated = next > at;
                while (next < sentence.End && text[next].Lower is "," or ";" or "and" or "&")
                    next++;
                if (dated && (next >= sentence.End || !OfCapital(text, next) || text[next - 1].Lower is not ("and" or "," or ";")))
                    break;
                if (next == at || text[at].Lower is "," && Opens(scene, sentence, i, next))
                    break;
                at = next;
            }
        }

        // Prague in 1973: of the state whose capital it was.
        for (int i = 0; i < found.Count && scene.Published is { } day; i++)
        {
            if (found[i].Hit is { IsCapital: true, Country: { } now } && knowledge.SeatOn(now, day) is var then && then != now)
                found[i] = found[i] with { Hit = found[i].Hit with { Country = then } };
        }

        return found;
    }

    // "After talks in Geneva, Chad and Sudan agreed": who does it, not where.
    private static bool Opens(Scene scene, Sentence sentence, int preposition, int from)
    {
        if (from < sentence.End && scene.Text[from].Lower is "the")
            from++;
        int at = from;
        while (at < sentence.End && scene.MentionAt(at) is { Kind: Mentions.MentionKind.State or Mentions.MentionKind.Organisation } party && party.First >= at - 1)
        {
            at = party.End;
            while (at < sentence.End && scene.Text[at].Lower is "," or "and" or "the")
                at++;
        }

        if (at == from || at >= sentence.End || PennTag.Name(scene.Text[at].Tag) is not ("VBD" or "VBZ" or "VBP" or "MD"))
            return false;
        if (scene.Tree.Subject(at) is var subject && subject >= from && subject < at)
            return true;
        // Whatever the tree says, where nothing before could be its subject.
        if (scene.Text[sentence.First].Lower is not ("after" or "following" or "in" or "at" or "during" or "before" or "despite"))
            return false;
        for (int t = sentence.First; t < preposition; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Aux || scene.Text[t].Lower is "," || PennTag.Name(scene.Text[t].Tag) is "VBD" or "VBZ" or "VBP" or "MD")
                return false;
        }

        return true;
    }

    // "shuttled between Nairobi and Mogadishu", "has flown eleven times between the two capitals"
    private static bool Shuttles(AnalysedText text, Sentence sentence, int between)
    {
        for (int t = between - 1; t >= sentence.First && between - t <= 4; t--)
        {
            if (text[t].Lemma is "shuttle" or "fly" or "travel" or "commute")
                return true;
        }

        return false;
    }

    // "a visit that included the United Kingdom and Japan", "a swing covering Ghana and Togo"
    private static bool Includes(AnalysedText text, Sentence sentence, int verb)
    {
        for (int t = verb - 1; t >= sentence.First && verb - t <= 4; t--)
        {
            if (text[t].Lemma is "visit" or "trip" or "tour" or "swing" or "journey")
                return text[verb].Pos == UniversalPos.Verb;
            if (text[t].Lower is not ("that" or "which" or "will" or "would" or "also" or "has" or "," or "have"))
                return false;
        }

        return false;
    }

    // "at the Soviet Embassy"
    private static PlaceHit? Venue(Scene scene, int at, Sentence sentence)
    {
        if (at < sentence.End && scene.Text[at].Lower is "the")
            at++;
        return VenueReader.TryFind(scene, at, sentence, out PlaceHit house) ? house : null;
    }

    private static bool NamedPlace(Scene scene, int token, Sentence sentence, out PlaceHit hit)
    {
        hit = default;
        if (scene.MentionAt(token) is not null || scene.NameAt(token) is not { Type: NameType.Place } name || name.End > sentence.End)
            return false;
        hit = new PlaceHit(name.End, scene.Words(name.First, name.End), null, null, null, false, false);
        return true;
    }

    // "the kingdom", "the country", "the region": the last one named before.
    private static PlaceHit? Named(Scene scene, int token, Knowledge knowledge, PlaceContext context)
    {
        string word = scene.Text[token].Lower;
        // "his fourth trip to the North"
        if (word is "north" or "south" && scene.MentionAt(token) is { Kind: Mentions.MentionKind.State, Country: { } korea } && scene.OfKoreas)
            return knowledge.StatePlace(korea, token + 1);
        bool region = word is "region", state = word is "kingdom" or "country" or "emirate" or "sultanate" or "republic" or "island";
        if (!region && !state || (token + 1 < scene.Text.Count && scene.Text[token + 1].Lower is "of" || scene.Text[token].Pos != UniversalPos.Noun))
            return null;
        for (int t = token - 2, steps = 0; t >= 0 && steps < 160; t--, steps++)
        {
            // "the Saudi crown prince ... arrived in the kingdom"
            if (word is "kingdom" && scene.MentionAt(t) is { Kind: not Mentions.MentionKind.State, Country: { } crown } && IsKingdom(crown))
                return knowledge.StatePlace(crown, token + 1);
            if (state && scene.MentionAt(t) is { Kind: Mentions.MentionKind.State, Country: { } code } named && (word is not "kingdom" || IsKingdom(code)) && (word is not "island" || IsIsland(code)) && knowledge.PlaceAt(scene.Text, named.First, context, out PlaceHit hit) && (hit.IsState || hit.IsCapital && hit.Country == code && word is "kingdom" or "emirate" or "sultanate"))
                return hit.IsState ? hit : knowledge.StatePlace(code, token + 1);
            if (region && OfCapital(scene.Text, t) && scene.MentionAt(t) is null && knowledge.PlaceAt(scene.Text, t, context, out PlaceHit around) && around.IsRegion)
                return around;
        }

        // "arrived in the country on Monday", of no state named before: where the dispatch is written.
        return state && word is "country" && scene.Home is { } home ? knowledge.StatePlace(home, token + 1) : null;
    }

    // "who flies in on Wednesday": to where the dispatch is written.
    private static bool FliesIn(AnalysedText text, Sentence sentence, int particle) =>
        text[particle].Lower is "in" && particle > sentence.First && text[particle - 1].Lemma is "fly" or "jet" && particle + 1 < sentence.End && text[particle + 1].Lower is "on" or "," or "." or "for" or "today" or "tomorrow" or "yesterday" or "late" or "early" or "tonight";

    // A spokesman's "here": the state for which he speaks.
    private static PlaceHit? Spoken(Scene scene, int token, Knowledge knowledge) =>
        scene.VoiceCountry is { } voice ? knowledge.StatePlace(voice, token + 1) : null;

    private static bool IsKingdom(string country) =>
        country is "SAU" or "BHR" or "JOR" or "MAR" or "GBR" or "ESP" or "NLD" or "BEL" or "DNK" or "SWE" or "NOR" or "THA" or "KHM" or "BTN" or "TON" or "LSO" or "SWZ";

    private static bool IsIsland(string country) =>
        country is "CUB" or "CYP" or "MLT" or "ISL" or "IRL" or "LKA" or "TWN" or "HTI" or "DOM" or "JAM" or "MDG" or "MUS" or "BHR" or "SGP" or "TLS" or "FJI" or "BRB" or "GRD" or "TTO" or "NRU" or "COM" or "SYC";

    /// <summary>True for a dateline of two places: "PYONGYANG/SEOUL, Sept. 19".</summary>
    public static bool IsShared(AnalysedText text)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.Paragraph > 2)
                break;
            if (sentence.First + 1 < sentence.End && text.Form(sentence.First + 1) is "/")
                return true;
        }

        return false;
    }

    /// <summary>The place of the dateline, or null.</summary>
    public static PlaceHit? Dateline(Scene scene, Knowledge knowledge, PlaceContext context)
    {
        foreach (Sentence sentence in scene.Text.Sentences)
        {
            if (sentence.Paragraph > 2)
                break;
            // "ISLAMABAD:", where it is a place.
            if (sentence.End - sentence.First <= 18 && scene.Text.Form(sentence.End - 1) is ":" && knowledge.PlaceAt(scene.Text, sentence.First, context, out PlaceHit written))
                return written with { Name = Name(written.Name) };
            // "NEW DELHI, Oct 5 (PTI)": agencies that set no dash.
            if (sentence.End - sentence.First <= 14 && sentence.Paragraph > 0 && scene.Text.Form(sentence.End - 1) is ")" && scene.TimeAt(sentence.First) is null && HasDay(scene, sentence) && knowledge.PlaceAt(scene.Text, sentence.First, context, out PlaceHit wired))
                return wired with { Name = Name(wired.Name) };
            bool dashed = scene.Text.Form(sentence.End - 1) is [.., '-'] or "—" or "–" or "―" or "_";
            // "VILNIUS (dpa) - Chancellor Scholz said", "NEW DELHI (PTI): The minister": in one sentence with what follows.
            if (Opens(scene.Text, sentence))
                return knowledge.PlaceAt(scene.Text, sentence.First, context, out PlaceHit opening) ? opening with { Name = Name(opening.Name) } : null;
            bool dated = sentence.End - sentence.First <= 8 && scene.TimeAt(sentence.End - 1) is not null | scene.TimeAt(Math.Max(sentence.First, sentence.End - 2)) is not null && scene.TimeAt(sentence.First) is null && sentence.Paragraph > 0;
            // A line that is a place and no more.
            bool alone = sentence.Paragraph > 0 && sentence.End - sentence.First <= 4 && OfCapital(scene.Text, sentence.First) && IsLine(scene.Text, sentence);
            if (alone && knowledge.PlaceAt(scene.Text, sentence.First, context, out PlaceHit line) && (line.End == sentence.End || scene.Text[line.End].Lower is "," && line.End + 2 >= sentence.End) && line is { IsState: false, IsRegion: false })
                return line with { Name = Name(line.Name) };
            if (sentence.End - sentence.First <= 18 && (dashed || dated))
                return knowledge.PlaceAt(scene.Text, sentence.First, context, out PlaceHit hit) ? hit with { Name = Name(hit.Name) } : null;
        }

        return null;
    }

    private static bool HasDay(Scene scene, Sentence sentence)
    {
        bool day = false;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux)
                return false;
            day |= scene.TimeAt(t) is not null;
        }

        return day;
    }

    // The sentence is the whole of its paragraph.
    private static bool IsLine(AnalysedText text, Sentence sentence)
    {
        int index = text[sentence.First].Sentence;
        return (index == 0 || text.Sentences[index - 1].Paragraph != sentence.Paragraph) && (index + 1 >= text.Sentences.Count || text.Sentences[index + 1].Paragraph != sentence.Paragraph);
    }

    // A place in capitals, then a day or an agency, then a dash or a colon.
    private static bool Opens(AnalysedText text, Sentence sentence)
    {
        // "Manila, 22 January 2013 - This afternoon the Department summoned"
        bool capitals = text[sentence.First].End - text[sentence.First].Start >= 3 && !text.Form(sentence.First).ContainsAnyInRange('a', 'z');
        if (!capitals && !(sentence.First + 4 < sentence.End && text[sentence.First + 1].Lower is "," && char.IsUpper(text.Form(sentence.First)[0]) && (text.Form(sentence.First + 2)[0] is >= '0' and <= '9' || text.Form(sentence.First + 3)[0] is >= '0' and <= '9')))
            return false;
        for (int t = sentence.First + 1; t < sentence.End && t - sentence.First < 14; t++)
        {
            if (text.Form(t) is "-" or "--" or "—" or "–" or "―" or ":")
                return text[t].Start > text[t - 1].End || text.Form(t) is ":";
            if (text[t].Pos is UniversalPos.Verb or UniversalPos.Aux)
                return false;
        }

        return false;
    }

    // "NEW DELHI" as a dateline has it.
    private static string Name(string name) =>
        name.AsSpan().ContainsAnyInRange('a', 'z') ? name : System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    private static bool OfCapital(AnalysedText text, int token) => char.IsUpper(text.Text[text[token].Start]);

    public static PlaceRelation Lying(string preposition) => preposition switch
    {
        "near" or "outside" or "around" or "off" => PlaceRelation.Near,
        "over" => PlaceRelation.Over,
        _ => PlaceRelation.In,
    };
}
