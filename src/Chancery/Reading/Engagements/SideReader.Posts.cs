using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Envoys and embassies, and the states to which they are sent.</content>
internal sealed partial class SideReader
{
    // An embassy, a ministry, an envoy: what is said to them is said to their state.
    public static bool IsPost(Mention mention) =>
        mention.Institution || mention is { Kind: MentionKind.Office or MentionKind.Person, Function: { } function } && (function.StartsWith("ambassador", StringComparison.Ordinal) || function is "head-of-mission" or "charge" or "diplomat" or "consul")
            || mention is { Kind: MentionKind.Office or MentionKind.Person, OfficeText: { } office } && (office.Contains("ambassador", StringComparison.OrdinalIgnoreCase) || office.Contains("attach", StringComparison.OrdinalIgnoreCase) || office.Contains("envoy", StringComparison.OrdinalIgnoreCase) || office.Contains("consul", StringComparison.OrdinalIgnoreCase) || office.Contains("high commissioner", StringComparison.OrdinalIgnoreCase) || office.Contains("nuncio", StringComparison.OrdinalIgnoreCase) || office.Contains("diplomat", StringComparison.OrdinalIgnoreCase) || office.Contains("chargé", StringComparison.OrdinalIgnoreCase) || office.Contains("charge d", StringComparison.OrdinalIgnoreCase));

    // "ambassador in Cairo", "ambassador to Ankara"
    private Mention? Receiving(Scene scene, Mention envoy)
    {
        for (int t = envoy.OfficeFirst >= 0 ? envoy.OfficeFirst : envoy.First; t < Math.Min(scene.Text.Count - 1, envoy.End + 1); t++)
        {
            if (scene.Text[t].Lower is "in" or "to" && knowledge.StateAt(scene.Text, scene.Text[t + 1].Lower is "the" ? t + 2 : t + 1, out StateHit state) && state.Form is StateForm.Name or StateForm.Metonym && state.Code != (envoy.Person?.Country ?? envoy.Country))
                return new Mention { Kind = MentionKind.State, Index = -1, First = t + 1, End = state.End, Head = t + 1, Country = state.Code, CountrySource = CountrySource.Text };
        }

        return null;
    }

    // "will hold talks with the premier and be received by the king": the subject and the auxiliary may be the first verb's.
    private static bool IsPassive(Scene scene, int verb)
    {
        if (scene.Tree.Child(verb, Relation.NsubjPass) >= 0 || scene.Tree.Child(verb, Relation.AuxPass) >= 0)
            return true;
        // A headline's "Ambassadors summoned to the ministry"
        if (scene.Text[verb].Lower is "summoned" && scene.Tree.Child(verb, Relation.Obj) < 0 && verb + 1 < scene.Text.Count && scene.Text[verb + 1].Lower is "to" or "by" or "over" or "after" or "for" or "because")
            return true;
        return PennTag.Name(scene.Text[verb].Tag) is "VBN" or "VBD" && scene.Text[verb].Relation is Relation.Conj or Relation.Advcl or Relation.AclRelcl && scene.Tree.Child(verb, Relation.Obj) < 0
            && (verb + 1 < scene.Text.Count && scene.Text[verb + 1].Lower is "by" || verb > 0 && scene.Text[verb - 1].Lemma is "be");
    }
}
