using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <content>Who speaks without a verb of saying: "in Lima's view", "for the Dutch ministry the truce is 'good news'", "his answer was short: ...".</content>
internal sealed partial class FrameFinder
{
    private const int AnswerReach = 7;

    // The token behind "according to", "in the opinion of", "per": where the source begins; -1 where none of them stands there.
    private int Opener(int token, Sentence sentence)
    {
        if (token + 2 >= sentence.End)
            return -1;
        if (Text[token].Lower is "according" && Text[token + 1].Lower is "to" || IsViewNoun(token) && token > sentence.First + 1 && Text[token + 1].Lower is "of" && Text[token - 2].Lower is "in" or "to")
            return token + 2;
        // "per a second source", "per the foreign ministry"; never "five per cent"
        return Text[token].Lower is "per" && (Text[token + 1].Lower is "a" or "an" or "one" or "the" or "two" or "several" || scene.MentionAt(token + 1) is not null) ? token + 1 : -1;
    }

    private bool IsViewNoun(int token) => Text[token].Lower is "words" or "view" or "opinion" or "eyes" or "judgment" or "judgement" or "estimation" or "reckoning" or "telling" or "phrase" or "account" or "mind";

    // "In Amman's view the plan is dead", "the plan, in her words, is dead": whose view it is, or -1.
    private int Viewer(int token, Sentence sentence)
    {
        if (!IsViewNoun(token) || Tree.Child(token, Relation.NmodPoss) is not (>= 0 and int owner) || owner > token)
            return -1;
        int first = scene.MentionAt(owner)?.First ?? owner;
        while (first > sentence.First && Text[first - 1].Pos is UniversalPos.Det or UniversalPos.Adj)
            first--;
        return first > sentence.First && Text[first - 1].Lower is "in" ? scene.MentionAt(owner)?.Head ?? owner : -1;
    }

    private void Viewed(Sentence sentence, int token, int viewer, List<ReportFrame> frames, Source? own)
    {
        if (sources.At(viewer, own) is not { } speaker)
            return;
        bool front = viewer - sentence.First < 5;
        int behind = token + 1;
        if (front && behind < sentence.End && Text[behind].Lower is ",")
            behind++;
        AddView(sentence, token, speaker, front ? behind : SkipDateline(sentence), sentence.End, frames);
    }

    // "For the Dutch ministry the truce is 'good news'": with a quotation, else too much is told so.
    private void ToOne(Sentence sentence, List<ReportFrame> frames, Source? own)
    {
        int first = sentence.First + 1;
        if (first + 5 >= sentence.End || Text[sentence.First].Lower is not ("for" or "to"))
            return;
        int at = Text[first].Lower is "the" ? first + 1 : first;
        if (scene.MentionAt(at) is not { Kind: MentionKind.State or MentionKind.Organisation or MentionKind.Person or MentionKind.Office } mention || mention.First > at)
            return;
        int behind = mention.End < sentence.End && Text[mention.End].Lower is "," ? mention.End + 1 : mention.End;
        bool judged = false;
        for (int t = behind; t + 1 < sentence.End && !judged; t++)
            judged = Text[t].Lower is "is" or "was" or "are" or "were" or "amounts" or "amounted" && (InSpeech(t + 1) || t + 2 < sentence.End && InSpeech(t + 2) || t + 3 < sentence.End && InSpeech(t + 3));
        if (judged && sources.At(mention.Head, own) is { } speaker)
            AddView(sentence, sentence.First, speaker, behind, sentence.End, frames);
    }

    // "His answer was short: ...", "Amman's line is that ...", "Word came from Amman that ...": the clause or quotation behind a noun of saying.
    private bool Answered(Sentence sentence, int noun, List<ReportFrame> frames, Source? own)
    {
        if (Text[noun].Pos is not UniversalPos.Noun || Text[noun].Lemma is not ("answer" or "reply" or "response" or "verdict" or "message" or "line" or "retort" or "comment" or "rejoinder" or "word" or "argument" or "position" or "explanation" or "contention"))
            return false;
        int owner = Tree.Child(noun, Relation.NmodPoss);
        if (owner < 0 || owner > noun)
            return false;
        bool copula = false;
        for (int t = noun + 1; t + 2 < sentence.End && t - noun < AnswerReach; t++)
        {
            copula |= Text[t].Lower is "is" or "was" or "came" or "remains" or "remained" or "were";
            if (!copula || !(Text[t].Lower is ":" or "that" || InSpeech(t + 1) && !InSpeech(t)))
            {
                if (Text[t].Pos is UniversalPos.Punct)
                    return false;
                continue;
            }

            if (sources.At(scene.MentionAt(owner)?.Head ?? owner, own) is not { } speaker)
                return false;
            AddView(sentence, noun, speaker, Text[t].Lower is ":" or "that" ? t + 1 : t, sentence.End, frames);
            return true;
        }

        return false;
    }

    // "The minister was blunt: the plan was dead", "did not mince words: ...": what stands behind the colon is said.
    private bool Blunt(Sentence sentence, int word, List<ReportFrame> frames, Source? own)
    {
        if (word + 4 >= sentence.End || Text[word + 1].Lower is not (":" or ";" or "--") || Text[word].Lower is not ("blunt" or "clear" or "categorical" or "adamant" or "firm" or "terse" or "scathing" or "unequivocal" or "dismissive" or "emphatic" or "curt" or "direct" or "words" or "frank" or "unmoved" or "unbending"))
            return false;
        if (Text[word].Lower is "words" && (word < sentence.First + 2 || Text[word - 1].Lower is not "mince"))
            return false;
        int clause = Text[word].Lower is "words" ? Tree.Governor(word) : word;
        if (clause < 0 || Tree.Subject(clause) is not (>= 0 and int subject) || subject > word || sources.At(subject, own) is not { } speaker)
            return false;
        AddView(sentence, word, speaker, word + 2, sentence.End, frames);
        return true;
    }

    private void AddView(Sentence sentence, int token, Source speaker, int first, int end, List<ReportFrame> frames)
    {
        if (end - first < 2)
            return;
        frames.Add(new ReportFrame { Verb = token, Speaker = speaker, First = first, End = end });
        sources.Spoke(speaker, Text[token].Sentence);
    }

    /// <summary>True where a state stands behind words that make it a source: "according to Lima", "per Lima", "For Lima, ...".</summary>
    public static bool IsSource(AnalysedText text, int first)
    {
        int at = first - 1;
        if (at >= 0 && text[at].Lower is "the")
            at--;
        return at >= 0 && (text[at].Lower is "per" or "-" or "--" or "–" or "—" or ":" || at > 0 && text[at].Lower is "to" && text[at - 1].Lower is "according" || text[at].Lower is "for" or "to" && text.Sentences[text[at].Sentence].First == at || at > 0 && text[at].Lower is "of" && text[at - 1].Lower is "view" or "opinion" or "eyes" or "words" or "judgment" or "judgement");
    }
}
