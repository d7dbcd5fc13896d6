using Chancery.Language;

namespace Chancery.Training.Data;

/// <summary>The words of a sentence that the segmenter has cut.</summary>
internal static class SentenceForms
{
    /// <summary>Its words, in order, as the text has them.</summary>
    public static string[] Of(AnalysedText text, Sentence sentence)
    {
        string[] forms = new string[sentence.End - sentence.First];
        for (int i = 0; i < forms.Length; i++)
            forms[i] = text.Form(sentence.First + i).ToString();
        return forms;
    }
}
