using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>Finds the verb of a sentence that the tagger left without one: "The members of the Council call on the parties to cooperate".</summary>
internal sealed class VerblessSentences(Scene scene)
{
    private const int FarthestVerb = 12;
    private int _sentence = -1;
    private int _verb = -1;

    private AnalysedText Text => scene.Text;

    /// <summary>The head of the subject of the verb found.</summary>
    public int Subject { get; private set; } = -1;

    /// <summary>True where the token, tagged a noun, is the verb of its sentence.</summary>
    public bool IsVerb(int token, Sentence sentence)
    {
        if (Text[token].Pos is not UniversalPos.Noun || token - sentence.First > FarthestVerb || Text[token].Lower is not ("call" or "welcome" or "demand" or "urge" or "support" or "condemn" or "stress" or "express" or "note"))
            return false;
        if (_sentence != sentence.First)
            (_sentence, _verb) = (sentence.First, Find(sentence));
        return _verb == token;
    }

    // Behind a plural of persons or states that opens the sentence, where no finite verb stands.
    private int Find(Sentence sentence)
    {
        int root = -1;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (PennTag.Name(Text[t].Tag) is "VBD" or "VBZ" or "VBP" or "MD" && Text[t].Relation is not Relation.AclRelcl)
                return -1;
            if (Text[t].Head < 0)
                root = t;
        }

        if (root < 0 || root - sentence.First > 3 || Text[root].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || PennTag.Name(Text[root].Tag) is not ("NNS" or "NNPS"))
            return -1;
        for (int t = root + 1; t < sentence.End && t - sentence.First <= FarthestVerb; t++)
        {
            if (Text[t].Pos is UniversalPos.Noun && PennTag.Name(Text[t].Tag) is "NN" && Text[t].Lower is "call" or "welcome" or "demand" or "urge" or "support" or "condemn" or "stress" or "express" or "note")
            {
                Subject = root;
                return t;
            }
        }

        return -1;
    }
}
