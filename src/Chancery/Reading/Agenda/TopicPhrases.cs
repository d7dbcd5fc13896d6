using Chancery.Language;

namespace Chancery.Reading.Agenda;

/// <summary>Cuts topics, as short noun phrases, out of what stands behind "discuss", "on", "about".</summary>
internal static class TopicPhrases
{
    private const int LongestTopic = 14;
    private const int MostTopics = 12;

    /// <summary>The coordinated noun phrases whose first head is <paramref name="head"/>.</summary>
    public static List<string> Of(Scene scene, int head)
    {
        var topics = new List<string>();
        var heads = new List<int> { head };
        for (int i = 0; i < heads.Count && heads.Count < MostTopics; i++)
        {
            for (int child = scene.Tree.First(heads[i]); child >= 0; child = scene.Tree.Next(child))
            {
                if (scene.Text[child].Relation is Relation.Conj or Relation.Appos or Relation.List)
                    heads.Add(child);
            }
        }

        heads.Sort();
        for (int i = 0; i < heads.Count; i++)
        {
            int limit = i + 1 < heads.Count ? heads[i + 1] : int.MaxValue;
            string topic = Phrase(scene, heads[i], limit);
            if (topic.Length > 2 && !topics.Contains(topic))
                topics.Add(topic);
        }

        return topics;
    }

    /// <summary>The noun phrase of one head without determiner, coordination and relative clause.</summary>
    public static string Phrase(Scene scene, int head, int limit = int.MaxValue)
    {
        AnalysedText text = scene.Text;
        if (text[head].Pos is UniversalPos.Verb && text[head].Relation is not (Relation.Obj or Relation.Obl or Relation.Conj or Relation.Acl or Relation.Advcl or Relation.Xcomp or Relation.Ccomp))
            return "";
        Sentence sentence = scene.SentenceOf(head);
        int first = head, end = head + 1;
        while (first > sentence.First && scene.Tree.Below(first - 1, head) && !Cut(scene, first - 1, head))
            first--;
        int stop = Math.Min(Math.Min(limit, sentence.End), head + LongestTopic);
        while (end < stop && scene.Tree.Below(end, head) && !Cut(scene, end, head))
            end++;
        while (first < end && text[first].Pos is UniversalPos.Det or UniversalPos.Punct or UniversalPos.Cconj or UniversalPos.Adp or UniversalPos.Sconj || first < end && text[first].Lower is "their" or "our" or "his" or "her" or "its" or "to" or "also" or "how" or "ways" or "way" or "including" or "both")
            first++;
        while (end > first && text[end - 1].Pos is UniversalPos.Punct or UniversalPos.Cconj or UniversalPos.Adp or UniversalPos.Det or UniversalPos.Sconj or UniversalPos.Part)
            end--;
        return first >= end || scene.TimeAt(first) is not null && end - first <= 2 ? "" : scene.Words(first, end).Trim('"', '“', '”', '\'', ' ');
    }

    private static bool Cut(Scene scene, int token, int head)
    {
        ref Token t = ref scene.Text[token];
        if (t.Lower is "," or ";" or ":" or "(" or ")" or "that" or "which" or "who" or "as" or "while" or "–" or "—" or "--")
            return true;
        if (t.Relation is Relation.AclRelcl or Relation.Conj or Relation.Cc or Relation.Advcl or Relation.Parataxis && t.Head == head)
            return true;
        // Below a conjunct of the head: another topic.
        int at = token;
        for (int steps = 0; at >= 0 && at != head && steps < 30; steps++)
        {
            if (scene.Text[at].Head == head && scene.Text[at].Relation is Relation.Conj or Relation.AclRelcl or Relation.Appos or Relation.Parataxis)
                return true;
            at = scene.Text[at].Head;
        }

        return false;
    }
}
