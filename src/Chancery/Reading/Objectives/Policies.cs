using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Objectives;

/// <summary>What states and their officials are set on, told without an engagement: "Brasilia seeks to reopen the river", "Oslo is keen to avoid a clash".</summary>
internal static class Policies
{
    /// <summary>True where a verb or adjective tells of what a state, a body or an official is set on.</summary>
    public static bool Is(ReadingRoom room, int verb, Mention mention, bool minded)
    {
        AnalysedText text = room.Scene.Text;
        if (!minded && text[verb].Lemma is not ("seek" or "aim" or "strive" or "aspire") || room.Standings.Of(verb) is not Standing.Fact || text[verb].Relation is Relation.AclRelcl or Relation.Acl or Relation.Advcl)
            return false;
        // Of a past that is told beside, nothing is meant any more: "had sought to".
        if (PennTag.Name(text[verb].Tag) is "VBN" || text[verb].Relation is Relation.Xcomp)
            return false;
        return mention.Kind switch
        {
            MentionKind.State or MentionKind.Organisation or MentionKind.Office => true,
            MentionKind.Person => mention.Person is { Official: true } person && (person.OfficeText ?? person.OfficeTitle ?? person.RosterId) is not null,
            _ => false,
        };
    }

    /// <summary>Who says the clause in which a noun stands, "..., a Finnish official said", or null.</summary>
    public static Mention? SpeakerOf(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        int at = noun;
        // "The aim is to ...": told as such, not in passing.
        if (text[noun].Relation is not Relation.Nsubj)
            return null;
        for (int steps = 0; at >= 0 && steps < 6; steps++, at = text[at].Head)
        {
            if (at != noun && IsSaying(text[at].Lemma) && room.Scene.Tree.IsVerb(at))
                return room.Principals.SubjectMention(at);
            for (int child = room.Scene.Tree.First(at); child >= 0; child = room.Scene.Tree.Next(child))
            {
                if (text[child].Relation is Relation.Parataxis && IsSaying(text[child].Lemma))
                    return room.Principals.SubjectMention(child);
            }
        }

        return null;
    }

    private static bool IsSaying(string lemma) => lemma is "say" or "add" or "explain" or "tell";
}
