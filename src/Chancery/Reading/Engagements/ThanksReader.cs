using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Reads hosts and mediators from thanks: "commends Qatar for bringing the parties together", "thanked Jordan for hosting the talks".</summary>
internal static class ThanksReader
{
    // As far as "by Qatar" may stand behind "mediation".
    private const int Behind = 6;

    public static void Read(Scene scene, List<Draft> drafts)
    {
        foreach (Sentence sentence in scene.Text.Sentences)
        {
            int thanks = -1;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                ref Token token = ref scene.Text[t];
                if (thanks < 0 && IsThanks(token.Lemma))
                    thanks = t;
                else if (thanks >= 0 && Role(scene.Text, sentence, t) is { } role && Told(drafts, token.Sentence) is { } draft)
                    Add(scene, sentence, thanks, t, role, draft);
            }
        }
    }

    private static bool IsThanks(string lemma) =>
        lemma is "thank" or "thanks" or "commend" or "praise" or "appreciate" or "appreciation" or "gratitude" or "grateful" or "applaud" or "acknowledge" or "laud" or "salute" or "welcome";

    private static ParticipantRole? Role(AnalysedText text, Sentence sentence, int token) => text[token].Lower switch
    {
        "hosting" or "convening" or "organizing" or "organising" => ParticipantRole.Host,
        "mediating" or "facilitating" or "brokering" or "mediation" or "facilitation" => ParticipantRole.Mediator,
        "bringing" when Ahead(text, sentence, token, "together") => ParticipantRole.Mediator,
        _ => null,
    };

    private static bool Ahead(AnalysedText text, Sentence sentence, int token, string word)
    {
        for (int t = token + 1; t < sentence.End && t - token < 7; t++)
        {
            if (text[t].Lower == word)
                return true;
        }

        return false;
    }

    /// <summary>The last encounter told up to that sentence, or null.</summary>
    public static Draft? Told(List<Draft> drafts, int sentence)
    {
        Draft? told = null;
        foreach (Draft draft in drafts)
        {
            bool encounter = draft.Kind is EngagementKind.Talks or EngagementKind.Meeting or EngagementKind.Summit or EngagementKind.Virtual && draft.Status is EngagementStatus.Held or EngagementStatus.Ongoing;
            if (encounter && draft.Sentences[0] <= sentence && (told is null || draft.Sentences[0] >= told.Sentences[0]))
                told = draft;
        }

        return told;
    }

    // "underscored Oman's role in mediating, and the war in Yemen": what stands far behind is no host.
    private static void Add(Scene scene, Sentence sentence, int thanks, int deed, ParticipantRole role, Draft draft)
    {
        for (int t = thanks + 1; t < Math.Min(sentence.End, deed + Behind); t++)
        {
            if (scene.MentionAt(t) is not { } mention || mention.First != t || mention.Country is not { } country)
                continue;
            bool party = mention.Kind is MentionKind.State or MentionKind.Organisation or MentionKind.Group && !draft.Has(country);
            if (party)
                draft.Parties.Add(new Party { Country = country, Role = role });
            t = mention.End - 1;
        }
    }
}
