using Chancery.Training.Data;
using Chancery.Training.Network;

namespace Chancery.Training.Teaching;

/// <summary>A file of sentences with what a teacher believes of their words.</summary>
internal static class BeliefFile
{
    /// <summary>Lets the teacher read sentences and writes what it believes.</summary>
    public static void Write(string path, Trainer teacher, IEnumerable<TreebankSentence> sentences)
    {
        using BinaryWriter writer = new(File.Create(path));
        foreach ((TreebankSentence sentence, Belief[] beliefs) in teacher.Read(sentences.DistinctBy(s => string.Join('\t', s.Forms))))
        {
            writer.Write(string.Join('\t', sentence.Forms));
            foreach (Belief belief in beliefs)
                belief.Write(writer);
        }
    }

    /// <summary>Gives the annotated sentences what the teacher believes of names after other conventions than their own, and of trees where they have none; returns the others.</summary>
    public static List<TreebankSentence> Read(string path, IEnumerable<TreebankSentence> annotated)
    {
        ILookup<string, TreebankSentence> known = annotated.ToLookup(s => string.Join('\t', s.Forms), StringComparer.Ordinal);
        List<TreebankSentence> others = [];
        using BinaryReader reader = new(File.OpenRead(path));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            string line = reader.ReadString();
            string[] forms = line.Split('\t');
            Belief[] beliefs = new Belief[forms.Length];
            for (int i = 0; i < beliefs.Length; i++)
                beliefs[i] = Belief.Read(reader);
            if (!known.Contains(line))
                others.Add(new TreebankSentence { Document = path, Forms = forms, Beliefs = beliefs });
            foreach (TreebankSentence sentence in known[line])
                sentence.Beliefs = sentence.HasTree ? Array.ConvertAll(beliefs, b => b.NamesOnly()) : beliefs;
        }

        return others;
    }
}
