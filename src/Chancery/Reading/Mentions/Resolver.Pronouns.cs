using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <content>Whom a pronoun means.</content>
internal sealed partial class Resolver
{
    // Sentences from "His Majesty" back to the king's name.
    private const int FarthestTitle = 12;

    // Between a named subject of the sentence before and whoever else it names.
    private const double UnnamedSubject = 0.2;

    private void ResolvePronoun(Mention mention)
    {
        string word = _text[mention.First].Lower;
        if (word is "i" or "my" or "me" or "you" or "your")
        {
            PersonEntity? author = word is "you" or "your" ? null : scene.Author?.Person ?? Speaker(mention);
            Mention? speaker = author is null ? _first.Value.Speaker(mention) : author.LastMention >= 0 ? scene.Mentions[author.LastMention] : null;
            mention.Person = author ?? speaker?.Person;
            if (speaker is not null)
                mention.Antecedents.Add(speaker);
            return;
        }

        if (_text[mention.End - 1].Lower is "guest" or "visitor")
        {
            if (Guests.Of(scene, mention) is { } guest)
            {
                mention.Person = guest.Person;
                mention.Antecedents.Add(guest);
            }

            return;
        }

        bool titled = mention.End - mention.First > 1;
        bool? female = word is "she" or "her" ? true : word is "he" or "him" or "his" ? false : null;
        int sentence = _text[mention.First].Sentence;
        Mention? rival = word is "him" or "her" ? SubjectBefore(mention) : null;
        PersonEntity? saying = female is not null && IsQuoted(mention) ? Speaker(mention) ?? Self(mention) : null;
        Mention? best = Joined(mention, female) ?? Ahead(mention, female);
        bool sure = best is not null;
        double bestScore = double.MinValue;
        PersonEntity? possible = null;
        bool several = sure;
        for (int i = mention.Index - 1; i >= 0 && !sure; i--)
        {
            Mention other = scene.Mentions[i];
            // "The Indonesian President will be here, and he will go on to Cox's Bazar": unnamed, but the subject of the sentence.
            if (best is null && female is not null && rival is null && other is { Kind: MentionKind.Office, Person: null, Counterpart: false, Plural: false, Country: not null, Function: not null } && _text[other.First].Sentence == sentence && _text[other.Head].Relation is Relation.Nsubj && !_text[_text[other.Head].Head].Lemma.Equals("say", StringComparison.Ordinal))
            {
                Unnamed(mention);
                return;
            }

            // "The Secretary-General flew to Aqaba to meet with King Abdullah. He will also": of the sentence before, its unnamed subject rather than whom he met.
            if (other.Person is null)
            {
                if (!titled && bestScore < UnnamedSubject && rival is null && saying is null && IsUnnamedSubject(other, sentence, female))
                    (best, bestScore) = (other, UnnamedSubject);
                continue;
            }

            // "the minister, with whom he dined": another.
            if (IsRelativeOf(mention, other))
                continue;
            int distance = sentence - _text[other.First].Sentence;
            // "MR PRICE: He will travel": he who speaks is not he.
            if (scene.Speakers is { } speakers && female is not null && (speakers.IsLabel(other, _text[other.First].Sentence) || speakers.Of(sentence) == other.Person))
                continue;
            // "Spokesman: Yes, he will": nor is he whose turn it is.
            if (distance <= 3 && other.End < _text.Count && _text[other.End].Lower is ":" && other.First == scene.SentenceOf(other.First).First)
                continue;
            // "His Majesty": one who reigns, however far he was named.
            if (distance > (titled ? FarthestTitle : 3))
                break;
            if (titled && !Crowns.IsCalled(scene, mention, other.Person))
                continue;
            if (female is not null && other.Person.Female is not null && other.Person.Female != female)
                continue;
            // "He will pay a courtesy call on Prime Minister Lini": who is named behind is another.
            if (distance >= 1 && female is not null && IsNamedBehind(mention, other.Person))
                continue;
            // "His spokesman said he has arrived": not the spokesman.
            if (distance == 0 && other.Person.Function?.StartsWith("spokesperson", StringComparison.Ordinal) == true && SaidBy(mention, other))
                continue;
            // "I have asked him to travel": not he who says it.
            if (saying is not null && other.Person == saying)
                continue;
            several |= possible is not null && possible != other.Person;
            possible = other.Person;
            double score = -2.0 * distance;
            Relation relation = _text[other.Head].Relation;
            bool possessor = other.End < _text.Count && _text[other.End].Lower is "'s" or "’s";
            // "Teng held talks with him": with somebody else, of another state.
            if (rival is not null)
            {
                if (other.Person == rival.Person)
                    continue;
                if (other.Person.Country is not null && other.Person.Country == rival.Person?.Country)
                    score -= 3;
            }

            if (relation is Relation.Nsubj or Relation.NsubjPass && !possessor)
                score += distance == 1 ? 2.5 : 1.5;
            // "flew to Jeddah, where the prince welcomed him. From there he goes on": he of whom the sentence tells.
            if (relation is Relation.Nsubj or Relation.NsubjPass && distance > 0 && _text[other.Head].Head is >= 0 and int clause && _text[clause].Relation is Relation.AclRelcl or Relation.Advcl)
                score -= 0.75;
            // "Clinton telephoned Blair, his spokesman said. He will meet Chirac": not he who only tells it.
            if (distance > 0 && female is not null && other.Person.Function?.StartsWith("spokesperson", StringComparison.Ordinal) == true && scene.Speakers is null)
                score -= 3.5;
            if (relation is Relation.Conj or Relation.Appos)
                score -= 0.5;
            if (distance == 0 && relation is Relation.Nsubj)
                score += 0.5;
            // "..., when he and Aznar met; he goes on to Poland": he of whom the sentence tells.
            if (distance == 0 && relation is Relation.Nsubj && _text[mention.Head].Relation is Relation.Nsubj && _text[mention.Head].Head is >= 0 and int told && _text[told].Relation is Relation.Parataxis or Relation.Conj && _text[other.Head].Head == _text[told].Head)
                score += 0.5;
            if (other.Person.Female == female && female is not null)
                score += 0.5;
            score -= 0.02 * (mention.Index - i);
            if (score > bestScore)
                (best, bestScore) = (other, score);
        }

        if (best is { Person: null })
        {
            Means(mention, best);
        }
        else if (best is not null)
        {
            mention.Person = best.Person;
            mention.Antecedents.Add(best);
            // Where she can be nobody else, "he" further on is not she.
            if (!several)
                best.Person!.Female ??= female;
        }
        else if (female is not null)
        {
            Unnamed(mention);
        }
    }

    // The pronoun is the subject of the clause in which the person is named behind it.
    private bool IsNamedBehind(Mention pronoun, PersonEntity person)
    {
        if (_text[pronoun.Head].Relation is not (Relation.Nsubj or Relation.NsubjPass) || _text[pronoun.Head].Head is not (>= 0 and int verb))
            return false;
        int sentence = _text[pronoun.First].Sentence;
        for (int i = pronoun.Index + 1; i < scene.Mentions.Count && _text[scene.Mentions[i].First].Sentence == sentence; i++)
        {
            if (scene.Mentions[i] is { Kind: MentionKind.Person } named && named.Person == person && scene.Tree.Below(verb, named.Head))
                return true;
        }

        return false;
    }

    // "The Foreign Minister said that he had seen the Soviet Ambassador": where nobody is named, he is the holder of the office told last as a subject.
    private void Unnamed(Mention mention)
    {
        int sentence = _text[mention.First].Sentence;
        for (int i = mention.Index - 1; i >= 0 && sentence - _text[scene.Mentions[i].First].Sentence <= 1; i--)
        {
            Mention other = scene.Mentions[i];
            if (other is not { Kind: MentionKind.Office, Person: null, Counterpart: false, Country: not null } || _text[other.Head].Relation is not (Relation.Nsubj or Relation.NsubjPass))
                continue;
            Means(mention, other);
            return;
        }
    }

    // One of whom only the office is told.
    private static void Means(Mention mention, Mention office)
    {
        (mention.Country, mention.CountrySource, mention.OfficeText, mention.Function) = (office.Country, office.CountrySource, office.OfficeText, office.Function);
        mention.Antecedents.Add(office);
    }

    // The main subject of the sentence before, of whom only the office is told.
    private bool IsUnnamedSubject(Mention other, int sentence, bool? female)
    {
        if (female is null || other is not { Kind: MentionKind.Office or MentionKind.Pronoun, Counterpart: false, Plural: false, Country: not null, Function: { } function } || sentence - _text[other.First].Sentence != 1 || function.StartsWith("spokesperson", StringComparison.Ordinal))
            return false;
        // "Can you tell us about the Secretary's calls? - She spoke with": of whom was asked.
        if (scene.Speakers is not null && other.Kind is MentionKind.Office && other.End < _text.Count && _text[other.End].Lower is "'s" or "’s" && scene.SentenceOf(other.First).Paragraph != _text.Sentences[sentence].Paragraph)
            return Crowns.Sex(other.OfficeText) is var known && (known is null || known == female);
        return _text[other.Head].Relation is Relation.Nsubj && (_text[_text[other.Head].Head].Relation is Relation.Root || scene.Speakers is not null && _text[_text[other.Head].Head].Relation is Relation.Parataxis) && Crowns.Sex(other.OfficeText) is var sex && (sex is null || sex == female);
    }

    // The pronoun stands in the clause that the other says.
    private bool SaidBy(Mention pronoun, Mention other)
    {
        int at = pronoun.First;
        for (int steps = 0; at >= 0 && steps < 6; steps++, at = _text[at].Head)
        {
            if (_text[at].Relation is Relation.Ccomp && _text[at].Head is >= 0 and int said && scene.Tree.Subject(said) is >= 0 and int subject && scene.MentionAt(subject) == other)
                return true;
        }

        return false;
    }

    // Who says the words in which "I" or "we" stands: the subject of a verb of saying before the quotation, in its own paragraph.
    private PersonEntity? Speaker(Mention mention)
    {
        int sentence = _text[mention.First].Sentence, paragraph = _text.Sentences[sentence].Paragraph;
        bool quoted = false;
        for (int t = mention.First - 1; t >= 0 && mention.First - t < LongestQuotation && _text.Sentences[_text[t].Sentence].Paragraph == paragraph; t--)
        {
            quoted |= _text[t].Lower is "\"" or "“" or "''" or "``" or "„" or "«";
            if (quoted && _text[t].Pos == UniversalPos.Verb && _text[t].Lemma is "say" or "tell" or "add" or "continue" or "reply" or "note" or "declare" or "write" or "stress" or "insist" or "ask" or "explain" && scene.Tree.Subject(t) is >= 0 and int subject && scene.MentionAt(subject)?.Person is { } speaker)
                return speaker;
        }

        for (int t = mention.First; quoted && t < _text.Count && t - mention.First < LongestQuotation && _text.Sentences[_text[t].Sentence].Paragraph == paragraph; t++)
        {
            if (_text[t].Pos == UniversalPos.Verb && _text[t].Lemma is "say" or "tell" or "add" or "continue" or "reply" or "note" or "write" or "stress" && scene.Tree.Subject(t) is >= 0 and int subject && scene.MentionAt(subject) is { } said && (said.Person ?? Holder(said)) is { } speaker)
                return speaker;
        }

        return null;
    }

    // "the secretary-general said" behind the quotation: the one last named with that office.
    private PersonEntity? Holder(Mention office)
    {
        if (office is not { Kind: MentionKind.Office, Function: { } function })
            return null;
        for (int i = office.Index - 1; i >= 0; i--)
        {
            if (scene.Mentions[i] is { Kind: MentionKind.Person, Person: { } person } named && (named.Function ?? person.Function) == function && (office.Country is null || person.Country == office.Country))
                return person;
        }

        return null;
    }

    // Who is "I" in the sentence, before the mention.
    private PersonEntity? Self(Mention mention)
    {
        for (int i = mention.Index - 1; i >= 0 && _text[scene.Mentions[i].First].Sentence == _text[mention.First].Sentence; i--)
        {
            if (scene.Mentions[i].Kind == MentionKind.Pronoun && _text[scene.Mentions[i].First].Lower is "i")
                return scene.Mentions[i].Person ?? _first.Value.Speaker(scene.Mentions[i])?.Person;
        }

        return null;
    }

    private bool IsQuoted(Mention mention)
    {
        int first = mention.First, paragraph = scene.SentenceOf(mention.First).Paragraph;
        while (first > 0 && mention.First - first < LongestQuotation && scene.SentenceOf(first - 1).Paragraph == paragraph)
            first--;
        return HasOddMarks(first, mention.First);
    }

    // "Reagan and his campaign": the owner is the one named just before.
    private Mention? Joined(Mention mention, bool? female)
    {
        if (mention.First < 2 || _text[mention.First].Relation != Relation.NmodPoss || _text[mention.First - 1].Lower is not ("and" or "or"))
            return null;
        Mention? before = scene.MentionAt(mention.First - 2);
        return before?.Person is { } person && (person.Female is null || female is null || person.Female == female) ? before : null;
    }

    // "On his campaign website, Sarvis noted": an adjunct before the subject is his whose the sentence is, unless another man stands before.
    private Mention? Ahead(Mention mention, bool? female)
    {
        if (female is null)
            return null;
        Sentence sentence = scene.SentenceOf(mention.First);
        int top = mention.First;
        while (_text[top].Head >= sentence.First && _text[top].Relation is not (Relation.Obl or Relation.Advcl or Relation.OblUnmarked))
            top = _text[top].Head;
        int verb = _text[top].Head;
        if (verb < 0 || verb < mention.First)
            return null;
        int subject = scene.Tree.Subject(verb);
        if (subject <= mention.First || scene.MentionAt(subject) is not { Kind: MentionKind.Person, Person: { } person } ahead || (person.Female is not null && person.Female != female))
            return null;
        for (int t = sentence.First; t < mention.First; t++)
        {
            if (scene.MentionAt(t) is { Person: not null, Kind: not MentionKind.Pronoun } before && !IsRelativeOf(mention, before))
                return null;
        }

        return ahead;
    }

    // The pronoun is the subject of a clause on the person "with whom", "whom" or "to whom" it does something.
    private bool IsRelativeOf(Mention pronoun, Mention person)
    {
        if (_text[pronoun.Head].Relation is not (Relation.Nsubj or Relation.NsubjPass) || _text[pronoun.Head].Head is not (>= 0 and int verb) || _text[verb].Relation is not Relation.AclRelcl || _text[verb].Head is not (>= 0 and int head))
            return false;
        return scene.MentionAt(head) == person && scene.Tree.HasChild(verb, "whom");
    }

    // The subject of the verb whose object or complement the pronoun is.
    private Mention? SubjectBefore(Mention mention)
    {
        if (_text[mention.First].Relation == Relation.NmodPoss)
            return null;
        int verb = scene.Tree.Governor(mention.First);
        return verb >= 0 && scene.Tree.Subject(verb) is >= 0 and int subject && subject < mention.First ? scene.MentionAt(subject) : null;
    }

    internal static string LastWord(string words)
    {
        int space = words.TrimEnd().LastIndexOf(' ');
        return space < 0 ? words.Trim() : words[(space + 1)..].Trim();
    }
}
