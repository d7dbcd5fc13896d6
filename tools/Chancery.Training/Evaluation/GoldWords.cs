using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Data;

namespace Chancery.Training.Evaluation;

/// <summary>Scores of the network on words and sentences as annotated.</summary>
internal static class GoldWords
{
    /// <summary>One line of figures.</summary>
    public static string Score(SentenceNetwork network, List<TreebankSentence> sentences)
    {
        NetworkMemory memory = new();
        AnalysedText text = new();
        int words = 0, upos = 0, xpos = 0, head = 0, label = 0, right = 0, found = 0, named = 0, treeWords = 0;
        for (int at = 0; at < sentences.Count; at += 40)
        {
            List<TreebankSentence> group = sentences.GetRange(at, Math.Min(40, sentences.Count - at));
            text.Reset(string.Join(" ", group.SelectMany(s => s.Forms)));
            int offset = 0;
            foreach (TreebankSentence sentence in group)
            {
                int first = text.Count;
                foreach (string form in sentence.Forms)
                {
                    text.Add(offset, offset + form.Length);
                    offset += form.Length + 1;
                }

                text.Sentences.Add(new Sentence(first, text.Count, 0));
            }

            byte[] names = new byte[text.Count];
            network.Run(text, 0, text.Sentences.Count, names, memory);
            for (int s = 0; s < group.Count; s++)
            {
                TreebankSentence gold = group[s];
                int first = text.Sentences[s].First;
                words += gold.Forms.Length;
                if (gold.HasTree)
                {
                    treeWords += gold.Forms.Length;
                    for (int i = 0; i < gold.Forms.Length; i++)
                    {
                        ref Token token = ref text[first + i];
                        upos += token.Pos.ToString().Equals(gold.Upos[i], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                        xpos += PennTag.Name(token.Tag) == gold.Xpos[i] ? 1 : 0;
                        int parent = token.Head < 0 ? 0 : token.Head - first + 1;
                        if (parent == gold.Heads[i])
                        {
                            head++;
                            label += MainRelation(token.Relation) == MainRelation(gold.Relations[i]) ? 1 : 0;
                        }
                    }
                }

                if (gold.Names.Length > 0)
                {
                    int[] predicted = [.. names.AsSpan(first, gold.Forms.Length).ToArray().Select(b => (int)b)];
                    HashSet<(int, int, int)> a = Spans(gold.Names), b = Spans(predicted);
                    named += a.Count;
                    found += b.Count;
                    right += a.Intersect(b).Count();
                }
            }
        }

        double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
        return FormattableString.Invariant($"UPOS {Percent(upos, treeWords):F2} XPOS {Percent(xpos, treeWords):F2} UAS {Percent(head, treeWords):F2} LAS {Percent(label, treeWords):F2} names P {Percent(right, found):F2} R {Percent(right, named):F2} F {Percent(2 * right, found + named):F2}");
    }

    /// <summary>The relation without its subtype, as the shared task compares.</summary>
    public static string MainRelation(Relation relation)
    {
        string name = relation.Name();
        int colon = name.IndexOf(':');
        return colon < 0 ? name : name[..colon];
    }

    /// <summary>Names of person, organisation and place as triples.</summary>
    public static HashSet<(int First, int End, int Type)> Spans(int[] codes)
    {
        HashSet<(int, int, int)> spans = [];
        for (int i = 0; i < codes.Length; i++)
        {
            if (codes[i] <= 0 || (codes[i] & 1) == 0)
                continue;
            int type = (codes[i] - 1) / 2, end = i + 1;
            while (end < codes.Length && codes[end] == codes[i] + 1)
                end++;
            if (type <= (int)NameType.Place)
                spans.Add((i, end, type));
        }

        return spans;
    }
}
