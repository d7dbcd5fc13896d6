using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>"The guest", "the Algerian visitor", "his guest": whoever came from abroad to those of whom the dispatch tells.</summary>
internal static class Guests
{
    // Sentences back to the visitor's name.
    private const int Farthest = 6;

    /// <summary>The end of such words at a token that opens them, or 0.</summary>
    public static int End(AnalysedText text, int at, int limit)
    {
        if (text[at].Lower is not ("the" or "his" or "her"))
            return 0;
        for (int t = at + 1; t < limit && t - at < 4; t++)
        {
            if (text[t].Lower is "guest" or "visitor")
            {
                // "the guest of honour", "his guest house", "the guest, Mr Abe"
                bool more = t + 1 < limit && (text[t + 1].Lower is "of" or "list" or "house" or "room" or "speaker" or "book" or "-" or "," || text[t + 1].Pos is UniversalPos.Noun or UniversalPos.Propn);
                return more ? 0 : t + 1;
            }

            if (text[t].Lower is not ("distinguished" or "high" or "foreign" or "esteemed" or "visiting" or "honoured" or "honored") && text[t].Pos is not UniversalPos.Adj)
                return 0;
        }

        return 0;
    }

    /// <summary>Whom they mean: the last one named who is of another state than where the dispatch is written, or than the subject of their own sentence; null where none is.</summary>
    public static Mention? Of(Scene scene, Mention words)
    {
        AnalysedText text = scene.Text;
        int sentence = text[words.First].Sentence;
        string? home = scene.Home ?? scene.VoiceCountry;
        for (int i = words.Index - 1; i >= 0 && sentence - text[scene.Mentions[i].First].Sentence <= Farthest; i--)
        {
            Mention other = scene.Mentions[i];
            if (other.Kind != MentionKind.Person || other.Person is not { Country: { } country, Official: true } person || country == home || person.OfficeText is null && person.OfficeTitle is null || text[words.First].Lower is "his" or "her" && text[other.First].Sentence == sentence)
                continue;
            if (home is not null || Received(scene, other))
                return other;
        }

        return null;
    }

    // "received the minister", "the visiting minister", "talks with the minister who is on a visit"
    private static bool Received(Scene scene, Mention other)
    {
        for (int t = other.First; t < other.NameFirst; t++)
        {
            if (scene.Text[t].Lower is "visiting")
                return true;
        }

        // "arrived in Nairobi on Tuesday"
        if (scene.Text[other.Head].Relation is Relation.Nsubj && scene.Text[other.Head].Head is >= 0 and int goes && scene.Text[goes].Lemma is "arrive" or "land" or "fly" or "come" or "visit" or "travel" or "reach" or "begin" or "start" or "pay" && (scene.Text[goes].Lemma is not ("begin" or "start" or "pay") || scene.Tree.Child(goes, Relation.Obj) is >= 0 and int thing && scene.Text[thing].Lemma is "visit" or "tour" or "trip" or "stay"))
            return true;
        return scene.Text[other.Head].Relation is Relation.Obj && scene.Text[other.Head].Head is >= 0 and int verb && scene.Text[verb].Lemma is "receive" or "host" or "welcome" or "greet";
    }
}
