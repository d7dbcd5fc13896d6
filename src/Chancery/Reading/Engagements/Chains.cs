using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Lists of parties: "Premier Li, Speaker Zhang and their French colleagues".</summary>
internal sealed class Chains(Scene scene)
{
    private readonly AnalysedText _text = scene.Text;

    /// <summary>The mentions joined to this one by commas and "and", itself included, in order.</summary>
    public List<Mention> Of(Mention mention)
    {
        var chain = new List<Mention> { mention };
        for (Mention last = mention; ;)
        {
            Sentence sentence = scene.SentenceOf(last.First);
            int at = last.End;
            if (at < sentence.End && _text[at].Lower is "'s" or "’s")
                break;
            at = last.Kind == MentionKind.Group ? BehindLeader(at, sentence.End) : at;
            bool joined = false, only = false;
            // "with A and B in addition to C"
            if (at + 3 < sentence.End && _text[at].Lower is "in" && _text[at + 1].Lower is "addition" && _text[at + 2].Lower is "to")
                (joined, at) = (true, at + 3);
            while (at < sentence.End && _text[at].Lower is "," or "and" or "&" or "well" or "as" or "together" or "along" or "with" or "the" or "also" or "then" && scene.MentionAt(at) is null || joined && (IsPossessive(at, sentence.End) || IsOfOffice(_text[at].Lower) && scene.MentionAt(at) is null))
            {
                if (_text[at].Lower is "with" && _text[at - 1].Lower is not ("along" or "together"))
                    return chain;
                joined |= _text[at].Lower is "," or "and" or "&" or "well";
                only |= _text[at].Lower is "," or "well";
                at++;
            }

            if (!joined || at >= sentence.End || scene.MentionAt(at) is not { } next || next.First != at || !Alike(mention, next) || (IsSubjectOfOther(next, mention) && !Opens(sentence, mention) && !(chain.Count == 1 && IsBetween(mention))))
                break;
            // "Under pressure from Washington, Israel has consented": what opens the sentence is no part of its subject.
            if (_text[next.First - 1].Lower is "," && chain.Count == 1 && mention.Kind == MentionKind.State && next.Kind == MentionKind.State && _text[sentence.First].Pos is UniversalPos.Adp or UniversalPos.Sconj && _text[mention.Head].Relation is Relation.Obl or Relation.Nmod && _text[next.Head].Relation is Relation.Nsubj or Relation.NsubjPass && next.End < sentence.End && _text[next.End].Lower is not ("," or "and"))
                break;
            // "with Xi Jinping, Yellen's visit to China": the second begins something else.
            if (only && next.End < sentence.End && _text[next.End].Lower is "'s" or "’s")
                break;
            // "with Begin and Dayan, State Department spokesman Carter said"
            if (only && next.End < sentence.End && (_text[next.End].Lemma is "say" or "tell" or "add" or "announce" or "note" or "write" or "report" or "confirm" or "explain" || _text[Math.Max(sentence.First, next.First - 1)].Lemma is "say"))
                break;
            chain.Add(next);
            last = next;
        }

        return chain;
    }

    // "the Iranian delegation headed by Mr. A, the foreign minister, and the American delegation": the list goes on behind him who leads.
    private int BehindLeader(int at, int end)
    {
        int led = at < end && _text[at].Lower is "," ? at + 1 : at;
        if (led + 2 >= end || _text[led].Lower is not ("led" or "headed" or "chaired") || _text[led + 1].Lower is not "by")
            return at;
        int t = led + 2;
        while (t < end && t - led < 16 && (scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.State } || _text[t].Lower is "the" or "'s" or "’s" or "of" or "mr." or "dr." || _text[t].Lower is "," && t + 1 < end && _text[t + 1].Lower is not "and"))
            t++;
        return t;
    }

    // "and newly appointed Georgian Foreign Minister X", "and visiting Premier Y"
    private static bool IsOfOffice(string word) =>
        word is "newly" or "recently" or "appointed" or "reappointed" or "elected" or "re-elected" or "named" or "visiting" or "outgoing" or "incoming" or "new" or "current";

    // "and his Pakistani counterpart": the pronoun belongs to who follows.
    private bool IsPossessive(int at, int end) => at + 1 < end && _text[at].Lower is "his" or "her" or "its" or "their" && scene.MentionAt(at + 1) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } next && next.First == at + 1;

    // "between X and Y": one alone makes no sense.
    private bool IsBetween(Mention mention)
    {
        int at = mention.First - 1;
        while (at > 0 && _text[at].Pos is UniversalPos.Det or UniversalPos.Adj)
            at--;
        return at >= 0 && _text[at].Lower is "between";
    }

    // Nothing is said before it: a list that opens the sentence is the subject of what follows.
    private bool Opens(Sentence sentence, Mention mention)
    {
        for (int t = sentence.First; t < mention.First; t++)
        {
            // "In a summit held Thursday, Moon and his colleague agreed": said of the noun.
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Aux && !(t > sentence.First && _text[t - 1].Pos is UniversalPos.Noun && _text[t].Lower is "held" or "convened" or "hosted" or "arranged" or "scheduled"))
                return false;
        }

        return true;
    }

    private bool Alike(Mention a, Mention b)
    {
        bool people(Mention m) => m.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Group;
        // "Foreign Minister Park and I had a meeting"
        if (b.Kind == MentionKind.Pronoun)
            return b.Person is not null && people(a) && _text[b.First].Lower is "i";
        // "He and Prime Minister Aznar met at a ranch"
        if (a.Kind == MentionKind.Pronoun && people(b))
            return a.Person is not null && b.Kind != MentionKind.Group && _text[a.First].Lower is "he" or "she" or "i";
        // "Israel and the Palestinians": a state and a people.
        if (a.Kind is MentionKind.State && b is { Kind: MentionKind.Group, OfficeText: null, Country: not null } && b.End - b.First == 1)
            return true;
        return people(a) == people(b) || (a.Kind == MentionKind.Group && !people(b));
    }

    private bool IsSubjectOfOther(Mention mention, Mention first)
    {
        ref Token head = ref _text[mention.Head];
        return head.Relation is Relation.Nsubj or Relation.NsubjPass && head.Head != _text[first.Head].Head && head.Head > mention.Head;
    }
}
