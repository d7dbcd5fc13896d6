using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Channels;

/// <summary>Reads officials of several states who have begun to work together: "U.S. and Chinese officials have started dealing with issues such as fentanyl".</summary>
internal sealed class SharedWork(ReadingRoom room)
{
    private readonly AnalysedText _text = room.Scene.Text;

    public List<Channel> Read(Sentence sentence, int verb)
    {
        var channels = new List<Channel>();
        if (_text[verb].Pos is not UniversalPos.Verb || StatusOf(_text[verb].Lemma) is not { } status || room.Standings.Of(verb) is not Standing.Fact)
            return channels;
        int work = _text[verb].Lemma is "continue" or "start" or "begin" or "resume" ? room.Scene.Tree.Child(verb, Relation.Xcomp) : -1;
        if (work < verb || !IsWork(_text[work].Lemma) || room.Principals.SubjectMention(verb) is not { Kind: MentionKind.Group } officials)
            return channels;
        List<string> parties = room.Principals.OfChain(officials);
        if (parties.Count < 2 || officials.Function is "head-of-state" or "head-of-government" or "foreign")
            return channels;
        int at = work + 1;
        while (at < sentence.End && (_text[at].Pos is UniversalPos.Adv || _text[at].Lower is "together" or "jointly" or "closely"))
            at++;
        if (at < sentence.End && _text[at].Lower is "with" or "on" or "over" or "about" or "against" or "to")
            at++;
        int end = sentence.End;
        // "issues such as X and Y"
        for (int t = at; t + 1 < end && t - at < 5; t++)
        {
            if (_text[t].Lower is "such" && _text[t + 1].Lower is "as" || _text[t].Lower is "including")
            {
                at = _text[t].Lower is "such" ? t + 2 : t + 1;
                break;
            }
        }

        foreach (string topic in Topics(at, room.Words.End(at, end)))
            channels.Add(new Channel("", parties, topic, officials.OfficeText, status, room.Sentence(verb), 0.6, "channel-shared-work"));
        return channels;
    }

    // "curbing the spread of fentanyl and promoting safety in the use of AI": what is curbed and promoted.
    private List<string> Topics(int first, int end)
    {
        var topics = new List<string>();
        int start = first;
        for (int t = first + 1; t <= end && topics.Count < 8; t++)
        {
            bool joins = t < end && _text[t].Lower is "," or "and";
            int next = t + 1;
            if (joins && next < end && _text[next].Lower is "and")
                next++;
            if (t < end && !(joins && next < end && (Gerund(first) ? Gerund(next) : _text[next].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Det or UniversalPos.Adj && Ends(t))))
                continue;
            int from = Gerund(start) ? start + 1 : start;
            if (from < t && room.Words.NounWords(from, t) is { Length: > 0 } words)
                topics.Add(words);
            start = next;
            t = next;
        }

        return topics;
    }

    private bool Gerund(int token) => PennTag.Name(_text[token].Tag) is "VBG" && _text[token].Relation is not (Relation.Amod or Relation.Compound);

    // A conjunction behind a noun joins whole items, one behind an adjective does not.
    private bool Ends(int conjunction) => _text[conjunction - 1].Pos is UniversalPos.Noun or UniversalPos.Propn;

    private static ChannelStatus? StatusOf(string lemma) => lemma switch
    {
        "start" or "begin" => ChannelStatus.Started,
        "resume" => ChannelStatus.Resumed,
        "continue" => ChannelStatus.Ongoing,
        _ => null,
    };

    private static bool IsWork(string lemma) =>
        lemma is "deal" or "work" or "cooperate" or "collaborate" or "address" or "tackle" or "coordinate" or "share" or "grapple" or "handle" or "exchange" or "communicate" or "consult";
}
