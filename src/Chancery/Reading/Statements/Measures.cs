using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>How a measure of a release's issuer is told.</summary>
internal enum MeasureClass
{
    /// <summary>Done now: made known by being told.</summary>
    Deed,

    /// <summary>What it is to achieve.</summary>
    Aim,

    /// <summary>A noun of measures, which may have aims.</summary>
    Means,

    /// <summary>What is threatened.</summary>
    Threat,
}

/// <summary>A measure told in a sentence.</summary>
/// <param name="Kind">What telling it is.</param>
/// <param name="Verb">Its verb.</param>
/// <param name="Subject">The head of its subject.</param>
/// <param name="About">The token at which stands what it is about.</param>
/// <param name="IsDone">True where it is told as done: "has revoked".</param>
internal readonly record struct Measure(StatementKind Kind, int Verb, int Subject, int About, bool IsDone = false);

/// <summary>Finds what an issuer does by saying so: "The United States is designating two brokers", "These restrictions are intended to prevent looting".</summary>
internal sealed class Measures(Scene scene)
{
    private static readonly Lazy<Dictionary<string, List<MeasureClass>>> s_table = new(Load);

    private AnalysedText Text => scene.Text;

    private Tree Tree => scene.Tree;

    public void Find(Sentence sentence, List<Measure> found)
    {
        found.Clear();
        if (Text[sentence.End - 1].Lower is "?")
            return;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (Classes(t) is { } classes && Read(t, sentence, classes) is { } measure)
                found.Add(measure);
        }
    }

    // The tagger may take "imposing" for an adjective though it has an object.
    private List<MeasureClass>? Classes(int token)
    {
        if (Text[token].Pos is UniversalPos.Verb)
            return s_table.Value.GetValueOrDefault(Text[token].Lemma);
        if (Text[token].Pos is not UniversalPos.Adj || !Text[token].Lower.EndsWith("ing", StringComparison.Ordinal) || Tree.Child(token, Relation.Obj) < token)
            return null;
        string stem = Text[token].Lower[..^3];
        return s_table.Value.GetValueOrDefault(stem) ?? s_table.Value.GetValueOrDefault(stem + "e");
    }

    private Measure? Read(int verb, Sentence sentence, List<MeasureClass> classes)
    {
        // "is lifting restrictions": a verb, though the tree makes a quality of it.
        bool quality = Text[verb].Relation is Relation.Amod && PennTag.Name(Text[verb].Tag) is "VBG" && verb > sentence.First && IsBe(verb - 1) && Text[verb].Head > verb && Tree.Child(Text[verb].Head, Relation.Cop) == verb - 1;
        if (!quality && Text[verb].Relation is not (Relation.Root or Relation.Conj or Relation.Parataxis or Relation.Xcomp))
            return null;
        int subject = quality && Tree.Child(Text[verb].Head, Relation.Nsubj) is >= 0 and int of ? of : Tree.Subject(verb);
        if (subject < sentence.First || subject > verb)
            return null;
        foreach (MeasureClass kind in classes)
        {
            switch (kind)
            {
                case MeasureClass.Deed when quality || IsNow(verb, sentence) && !IsNegated(verb) && HasObject(verb):
                    return new Measure(StatementKind.Announcement, verb, subject, verb + 1, PennTag.Name(Text[verb].Tag) is "VBN");
                case MeasureClass.Aim when !IsNegated(verb) && Inner(verb, sentence) is >= 0 and int inner:
                    return IsMeant(subject, verb) ? new Measure(StatementKind.Objective, verb, subject, inner) : null;
                case MeasureClass.Threat when Tree.HasChild(verb, "will") && IsNegated(verb) == Text[verb].Lemma is "hesitate":
                    return new Measure(StatementKind.Warning, verb, subject, verb + 1);
            }
        }

        return null;
    }

    // "these measures are intended to", "the initiative aims to", "the United States seeks to"; not "intends to provide", which is a plan.
    private bool IsMeant(int subject, int verb) =>
        IsMeans(subject) ? IsPassive(verb) || Text[verb].Lemma is "aim" or "seek" : !IsPassive(verb) && Text[verb].Lemma is "aim" or "seek" or "strive";

    /// <summary>True for "these restrictions", whose aims are those of the issuer.</summary>
    public bool IsMeans(int subject) => Text[subject].Pos is UniversalPos.Noun && s_table.Value.TryGetValue(Text[subject].Lemma, out List<MeasureClass>? classes) && classes.Contains(MeasureClass.Means);

    // "is designating", "has revoked", "today recalled": not what will be or once was.
    private bool IsNow(int verb, Sentence sentence)
    {
        string tag = Text[verb].Pos is UniversalPos.Adj ? "VBG" : PennTag.Name(Text[verb].Tag);
        for (int child = Tree.First(verb); child >= 0; child = Tree.Next(child))
        {
            if (child < verb && Text[child].Relation is Relation.Aux && (tag is "VBG" && IsBe(child) || tag is "VBN" && Text[child].Lower is "has" or "have" or "'ve" or "’ve"))
                return true;
        }

        if (tag is not "VBD" || Tree.Child(verb, Relation.Aux) >= 0)
            return false;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (Text[t].Lower is "today")
                return true;
        }

        return false;
    }

    private bool IsBe(int token) => Text[token].Lower is "is" or "are" or "am" or "'m" or "'re" or "’re" or "’m";

    private bool IsNegated(int verb) => Tree.HasChild(verb, "not") || Tree.HasChild(verb, "n't") || Tree.HasChild(verb, "n’t") || Tree.HasChild(verb, "never");

    private bool IsPassive(int verb) => Tree.Child(verb, Relation.AuxPass) >= 0;

    private bool HasObject(int verb) => Tree.Child(verb, Relation.Obj) > verb || Tree.Child(verb, Relation.Ccomp) > verb;

    // The infinitive or gerund of "aims to", "are aimed at".
    private int Inner(int verb, Sentence sentence)
    {
        int at = verb + 1;
        while (at < sentence.End && Text[at].Pos is UniversalPos.Adv)
            at++;
        if (at + 1 >= sentence.End)
            return -1;
        if (Text[at].Lower is "to" && Text[at].Pos is UniversalPos.Part)
            return at + 1;
        return Text[at].Lower is "at" && PennTag.Name(Text[at + 1].Tag) is "VBG" ? at + 1 : -1;
    }

    private static Dictionary<string, List<MeasureClass>> Load()
    {
        var table = new Dictionary<string, List<MeasureClass>>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("statement-measures.tsv", 3))
        {
            if (!table.TryGetValue(row[0], out List<MeasureClass>? classes))
                table[row[0]] = classes = [];
            classes.Add(row.Enum<MeasureClass>(1));
        }

        return table;
    }
}
