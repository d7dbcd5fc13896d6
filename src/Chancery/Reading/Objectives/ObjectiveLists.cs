using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Objectives;

/// <summary>Finds the items behind "three objectives": after a dash or colon, "is to", "are", "of" or "including".</summary>
internal sealed class ObjectiveLists(ReadingRoom room)
{
    private const int Reach = 14;
    private readonly AnalysedText _text = room.Scene.Text;

    /// <param name="noun">The noun of aims.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="carrier">The verb that carries the noun ("has three objectives"), or -1.</param>
    public List<(int First, int End)> After(int noun, Sentence sentence, out int carrier)
    {
        var items = new List<(int, int)>();
        carrier = _text[noun].Head >= 0 && _text[noun].Relation is Relation.Obj or Relation.Obl ? room.Scene.Tree.Governor(noun) : -1;
        int at = noun + 1, limit = Math.Min(sentence.End, noun + Reach);
        for (; at < limit; at++)
        {
            string lower = _text[at].Lower;
            if (lower is "--" or "—" or ":" or "–" || lower is "-" && _text[at].Pos is UniversalPos.Punct)
            {
                at++;
                break;
            }

            if (lower is "including" or "include" or "includes" or "namely" && at > noun)
            {
                at++;
                break;
            }

            if (lower is "of" && at == noun + 1 && at + 1 < limit && IsVerbal(at + 1))
            {
                at++;
                break;
            }

            if (_text[at].Lemma is "be" && _text[at].Pos is UniversalPos.Aux or UniversalPos.Verb && at + 1 < limit && room.Scene.Tree.Below(noun, _text[at].Head >= 0 ? _text[at].Head : at))
            {
                at++;
                break;
            }

            // "with a view to ending", "with an eye on winning"
            if (_text[noun].Lemma is "view" or "eye")
            {
                if (at != noun + 1 || lower is not ("to" or "toward" or "towards" or "on") || at + 1 >= limit || Form(at + 1) is not "VBG" || noun < sentence.First + 2 || _text[noun - 2].Lower is not "with")
                    return items;
                carrier = room.Scene.Tree.Governor(noun);
                at++;
                break;
            }

            if (lower is "to" && at == noun + 1)
            {
                // "arrived on a mission to win the release of"
                if (_text[noun].Lemma is not "mission" || carrier < 0 || _text[carrier].Lemma is not ("arrive" or "leave" or "fly" or "travel" or "come" or "go" or "be" or "send" or "depart" or "land" or "head"))
                    return items;
                at++;
                break;
            }

            if (lower is "." or ";" || lower is "," && !(at + 1 < limit && _text[at + 1].Lower is "which" or "including" or "namely") || _text[at].Pos is UniversalPos.Verb)
                return items;
        }

        if (at >= limit)
            return items;
        if (_text[at].Lower is "to")
            at++;
        if (at + 1 < sentence.End && room.Words.Phrases.IsQuote(at))
            at++;
        if (at < sentence.End && !IsVerbal(at))
            return items;
        Split(at, sentence.End, items);
        return items;
    }

    private bool IsVerbal(int token)
    {
        int at = token;
        while (at < _text.Count && _text[at].Pos is UniversalPos.Adv)
            at++;
        if (at < _text.Count && _text[at].Lower is "to")
            at++;
        return at < _text.Count && (PennTag.Name(_text[at].Tag) is "VBG" or "VB" || room.Words.IsBase(at));
    }

    // Items are verbal and stand between commas; the last behind "and".
    private void Split(int first, int limit, List<(int First, int End)> items)
    {
        bool gerund = Form(first) == "VBG";
        int start = first;
        int end = limit;
        while (end > first && _text[end - 1].Pos is UniversalPos.Punct)
            end--;
        bool comma = false;
        // Quoted aims end with the quotation.
        for (int t = first + 1; t < end && first > 0 && room.Words.Phrases.IsQuote(first - 1); t++)
        {
            if (room.Words.Phrases.IsQuote(t))
                end = t;
        }

        for (int t = first + 1; t < end; t++)
        {
            string lower = _text[t].Lower;
            if (lower is ";" or "--" or "—" || lower is "," && t + 1 < end && _text[t + 1].Lower is "which" or "according" or "he" or "she" or "the" or "an" or "a" && Says(t + 1, end))
            {
                if (lower is not ";" || !Verbal(t + 1, gerund))
                {
                    end = t;
                    break;
                }
            }

            if (lower is not ("," or ";" or "and"))
                continue;
            int next = t + 1;
            if (next < end && _text[next].Lower is "and")
                next++;
            if (next < end && _text[next].Lower is "to" && !gerund)
                next++;
            if (next >= end || !Verbal(next, gerund) || lower is "and" && !comma && !Parallel(next, first))
                continue;
            comma |= lower is ",";
            items.Add((start, t));
            start = next;
            t = next;
        }

        if (end > start)
            items.Add((start, end));
    }

    private bool Parallel(int next, int first) => Form(next) == Form(first) && Form(next) == "VBG" || _text[next - 1].Lower is "to";

    private bool Says(int first, int end)
    {
        for (int t = first; t < end && t - first < 8; t++)
        {
            if (_text[t].Lemma is "say" or "add" or "tell" or "note")
                return true;
        }

        return _text[first].Lower is "which" or "according";
    }

    private bool Verbal(int token, bool gerund) => gerund ? Form(token) == "VBG" : room.Words.IsBase(token);

    private string Form(int token)
    {
        while (token < _text.Count - 1 && _text[token].Pos is UniversalPos.Adv)
            token++;
        return PennTag.Name(_text[token].Tag);
    }
}
