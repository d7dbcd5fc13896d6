using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Finds persons with their offices, unnamed offices, groups, states, organisations and pronouns.</summary>
internal sealed partial class MentionFinder(Knowledge knowledge)
{
    private const int LongestOffice = 22;

    private readonly OfficePhrases _offices = new(knowledge);

    public void Find(Scene scene)
    {
        AnalysedText text = scene.Text;
        scene.Written = Engagements.PlaceReader.Dateline(scene, knowledge, Places.PlaceContext.None);
        scene.Home = HomeState.Find(scene, knowledge);
        scene.OfKoreas = PairedStates.SpeaksOfKoreas(scene.Dispatch.Text);
        var spans = new List<(int First, int End)>[text.Sentences.Count];
        for (int s = 0; s < spans.Length; s++)
            spans[s] = NameSpans.Find(scene, text.Sentences[s], knowledge, _offices);
        NameSpans.AddKnown(scene, spans, knowledge);
        for (int s = 0; s < spans.Length; s++)
        {
            Sentence sentence = text.Sentences[s];
            List<(int First, int End)> names = spans[s];
            var previousEnd = sentence.First;
            for (int i = 0; i < names.Count; i++)
            {
                AddPerson(scene, sentence, names[i].First, names[i].End, previousEnd);
                previousEnd = names[i].End;
            }

            for (int i = scene.Mentions.Count - names.Count; i < scene.Mentions.Count; i++)
                Appositions.Read(scene, sentence, scene.Mentions[i], knowledge, _offices);
            AddOthers(scene, sentence);
        }

        scene.Order();
        scene.Home ??= HomeState.OfVoice(scene);
        Members.Assign(scene);
        LedSides.Join(scene);
    }

    private void AddPerson(Scene scene, Sentence sentence, int nameFirst, int nameEnd, int leftLimit)
    {
        AnalysedText text = scene.Text;
        var mention = new Mention { Kind = MentionKind.Person, NameFirst = nameFirst, NameEnd = nameEnd, First = nameFirst, End = nameEnd };
        int first = OfficesBefore(scene, mention, nameFirst, leftLimit);
        if (first == nameFirst)
        {
            first = SkipTitles(text, nameFirst, leftLimit);
            // "the Soviet Foreign Minister (Mr Andrei Gromyko)"
            if (first > leftLimit + 1 && nameEnd < sentence.End && text[first - 1].Lower is "(" && text[nameEnd].Lower is ")" && OfficesBefore(scene, mention, first - 1, leftLimit) is var office && office < first - 1)
                (first, mention.End) = (office, nameEnd + 1);
            else
                first = OfficesBefore(scene, mention, first, leftLimit);
            if (mention.OfficeText is null)
                first = CapitalsBefore(scene, mention, first, first, leftLimit);
        }

        // "The Vatican secretary of state, Cardinal Parolin": a rank, and the office before it.
        if (mention.Function is null or "religious-leader" or "royal" or "military-officer" or "official" && first > leftLimit && text[first - 1].Lower == ",")
        {
            var before = new Mention { NameEnd = nameEnd };
            int rank = OfficesBefore(scene, before, first, leftLimit);
            if (rank < first && before.Function is not null)
            {
                (mention.OfficeText, mention.OfficeFirst, mention.Function, mention.OfficeTitle, mention.Qualifier) = (before.OfficeText, before.OfficeFirst, before.Function, before.OfficeTitle, before.Qualifier);
                if (before.Country is not null && mention.Country is null)
                    (mention.Country, mention.CountrySource) = (before.Country, before.CountrySource);
                first = rank;
            }
        }

        if (mention.Function is "minister" && mention.Country is null)
            first = PortfolioBefore(scene, mention, first, nameFirst, leftLimit);

        first = SkipTitles(text, first, leftLimit);
        first = CountryBefore(text, mention, first, leftLimit);
        mention.First = first;
        OfOtherState(text, mention);
        // "King Abdullah II of Jordan", "Mr. Lavrov of Russia"
        if (mention.Country is null && nameEnd + 1 < sentence.End && text[nameEnd].Lower == "of")
        {
            int at = nameEnd + 1;
            if (text[at].Lower == "the" && at + 1 < sentence.End)
                at++;
            if (knowledge.StateAt(text, at, out StateHit state) && state.Form == StateForm.Name)
                SetCountry(mention, state.Code, CountrySource.Text, state.End);
            else if (knowledge.OrganisationAt(text, at, out OrganisationHit organisation))
                SetCountry(mention, organisation.Code, CountrySource.Text, organisation.End);
        }

        scene.Add(mention);
    }

    // "German State Secretary": what an office does depends on whose it is.
    private void OfOtherState(AnalysedText text, Mention mention)
    {
        if (mention.OfficeFirst < 0 || mention.Country is null || mention.CountrySource != CountrySource.Text || mention.Function?.StartsWith("deputy-", StringComparison.Ordinal) == true)
            return;
        if (knowledge.OfficeAt(text, mention.OfficeFirst, out OfficeHit hit, mention.Country))
            (mention.Function, mention.OfficeTitle) = (hit.Function, hit.Title);
    }

    private static void SetCountry(Mention mention, string code, CountrySource source, int end)
    {
        mention.Country = code;
        mention.CountrySource = source;
        if (end > mention.End)
            mention.End = end;
    }

    private static int SkipTitles(AnalysedText text, int first, int limit)
    {
        while (first > limit)
        {
            int before = first - 1;
            if (text[before].Lower == "." && before > limit)
                before--;
            // "H E the Minister", "HE Seiichi Otsuka"
            if (text[before].Lower is "e" or "e." && before > limit && text[before - 1].Lower is "h" or "h.")
            {
                first = before - 1;
                continue;
            }

            if (!(text[before].Lower is "he" && text.Form(before) is "HE") && !NameSpans.IsTitle(text[before].Lower) && !NameSpans.IsTitleBehind(text, before, limit) && !(text[before].Lower is "tan" && text[first].Lower is "sri" or "seri"))
                break;
            first = before;
        }

        return first;
    }

    private void AddOthers(Scene scene, Sentence sentence)
    {
        AnalysedText text = scene.Text;
        for (int i = sentence.First; i < sentence.End;)
        {
            if (scene.MentionAt(i) is { } owner)
            {
                i = Math.Max(owner.End, i + 1);
                continue;
            }

            int limit = i + 1;
            while (limit < sentence.End && scene.MentionAt(limit) is null)
                limit++;
            if (PairedStates.Read(text, i, limit) is { } pair)
            {
                scene.Add(pair);
                i = pair.End;
                continue;
            }

            if (OfficeMentions.TryRead(scene, i, limit, knowledge, _offices, out Mention? mention))
            {
                Delegations.Complete(scene, mention!, knowledge);
                if (!SharedOffices.Give(scene, sentence, mention!))
                    scene.Add(mention!);
                if (NamedBehind.Of(scene, sentence, mention!, knowledge) is { } holder)
                    scene.Add(holder);
                i = mention!.End;
                continue;
            }

            if (InstitutionMentions.TryRead(scene, i, limit, knowledge, out mention))
            {
                scene.Add(mention!);
                i = mention!.End;
                continue;
            }

            // "the Government of Panama", "the Government of the Republic of Cyprus"
            if (text[i].Lower is "government" && i + 2 < limit && text[i + 1].Lower is "of" && knowledge.StateAt(text, text[i + 2].Lower is "the" ? i + 3 : i + 2, out StateHit governed) && governed is { Form: StateForm.Name, Group: null } && governed.End <= limit)
            {
                scene.Add(new Mention { Kind = MentionKind.State, First = i, End = governed.End, Country = governed.Code, CountrySource = CountrySource.Text });
                i = governed.End;
                continue;
            }

            if (knowledge.OrganisationAt(text, i, out OrganisationHit organisation) && organisation.End <= limit)
            {
                scene.Add(new Mention { Kind = MentionKind.Organisation, First = i, End = organisation.End, Country = organisation.Code, CountrySource = CountrySource.Text });
                i = organisation.End;
                continue;
            }

            if (PairedStates.Half(scene, i, limit) is { } half)
            {
                scene.Add(new Mention { Kind = MentionKind.State, First = i, End = i + 1, Country = half, CountrySource = CountrySource.Text });
                i++;
                continue;
            }

            if (knowledge.StateAt(text, i, out StateHit state) && state.End <= limit)
            {
                // "the Colombian government", "the Yemeni side"
                if (state.Form is StateForm.Adjective or StateForm.Demonym && state.End < limit && IsGovernment(text, state.End))
                {
                    scene.Add(new Mention { Kind = MentionKind.State, First = i, End = state.End + 1, Country = state.Code, CountrySource = CountrySource.Text });
                    i = state.End + 1;
                    continue;
                }

                // "Yemen's government"
                if (state.Form is StateForm.Name && state.Group is null && state.End + 1 < limit && text[state.End].Lower is "'s" or "’s" && IsGovernment(text, state.End + 1))
                {
                    scene.Add(new Mention { Kind = MentionKind.State, First = i, End = state.End + 2, Country = state.Code, CountrySource = CountrySource.Text });
                    i = state.End + 2;
                    continue;
                }

                // "the Rome-based agencies": where they sit.
                if (state.Form is StateForm.Name or StateForm.Metonym && !(state.End + 1 < sentence.End && text[state.End].Lower is "-" && text[state.End + 1].Lower is "based" or "headquartered"))
                    scene.Add(new Mention { Kind = MentionKind.State, First = i, End = state.End, Country = ActorOf(scene, i, state), CountrySource = CountrySource.Text, Locative = state.Form == StateForm.Metonym, OfficeText = state.Group, Armed = state.Armed });
                else if (state.Form == StateForm.Demonym && text[i].Pos is UniversalPos.Noun or UniversalPos.Propn && IsNominal(text[i].Relation))
                    scene.Add(new Mention { Kind = MentionKind.Group, First = i, End = state.End, Country = state.Code, CountrySource = CountrySource.Text, Plural = true, OfficeText = null });
                i = state.End;
                continue;
            }

            // "The guest handed over a message": who came.
            if (Guests.End(text, i, limit) is > 0 and int guest)
            {
                scene.Add(new Mention { Kind = MentionKind.Pronoun, First = i, End = guest });
                i = guest;
                continue;
            }

            // "the two men", "both women": those just told of.
            if (text[i].Lower is "two" or "both" && i + 1 < limit && text[i + 1].Lower is "men" or "women" or "statesmen" && (text[i].Lower is "both" || i > sentence.First && text[i - 1].Lower is "the"))
            {
                scene.Add(new Mention { Kind = MentionKind.Pronoun, First = i, End = i + 2, Plural = true });
                i += 2;
                continue;
            }

            // "His Majesty met the premier": a title alone is the one who was so called.
            int close = i + 2 < sentence.End && text[i + 1].Lower is "royal" or "imperial" ? i + 3 : i + 2;
            if (text[i].Lower is "his" or "her" && close < sentence.End && text[close - 1].Lower is "majesty" or "highness" && !OfficePhrases.IsCapital(text, close) && text[close].Lower is not ("the" or ","))
            {
                scene.Add(new Mention { Kind = MentionKind.Pronoun, First = i, End = close });
                i = close;
                continue;
            }

            // "Her Majesty", "His Excellency": no pronoun for anybody named before.
            bool title = i + 1 < sentence.End && text[i + 1].Lower is "majesty" or "excellency" or "highness" or "holiness" or "eminence" or "honour" or "honor" or "beatitude" or "royal" or "imperial" or "serene";
            if (!title && text[i].Pos == UniversalPos.Pron && text[i].Lower is "he" or "she" or "they" or "him" or "her" or "them" or "his" or "their" or "i" or "we" or "our" or "my" or "me" or "you" or "your" or "us" or "both")
                scene.Add(new Mention { Kind = MentionKind.Pronoun, First = i, End = i + 1, Plural = text[i].Lower is "they" or "them" or "their" or "we" or "our" or "us" or "both" });
            i++;
        }
    }

    // "Brussels" that acts is the Union; as a place it lies in Belgium all the same.
    // Whose capital it was when the dispatch was written.
    private string ActorOf(Scene scene, int token, StateHit state)
    {
        if (state.Form != StateForm.Metonym)
            return state.Code;
        return scene.Text[token].Lower == "brussels" ? "EU" : scene.Published is { } day ? knowledge.SeatOn(state.Code, day) : state.Code;
    }

    private static bool IsGovernment(AnalysedText text, int token) =>
        text[token].Lower is "government" or "regime" or "junta" or "army" or "military" or "authorities" && (token + 1 >= text.Count || text[token + 1].Pos is not (UniversalPos.Noun or UniversalPos.Propn) && text[token + 1].Lower is not ("-" or "'s" or "’s"));

    private static bool IsNominal(Relation relation) =>
        relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Conj or Relation.OblAgent or Relation.Root;
}
