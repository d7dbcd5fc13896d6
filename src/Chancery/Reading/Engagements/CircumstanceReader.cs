using Chancery.Language;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <summary>Gives each place and time of a sentence to the engagement that it belongs to.</summary>
internal static partial class CircumstanceReader
{
    private static readonly byte s_base = PennTag.Of("VB"), s_past = PennTag.Of("VBD");

    public static void Attach(Scene scene, Sentence sentence, List<Candidate> here, List<PlacePhrase> places)
    {
        int previousGroup = -1;
        Candidate? previousOwner = null;
        foreach (PlacePhrase place in places)
        {
            // "to Jerusalem, Ramallah, Cairo, and Amman": where the first goes, all go.
            Candidate? owner = place.Group == previousGroup ? previousOwner
                : IsTheirs(scene, here, place) || IsOfOldPlan(scene, sentence, here, place.Token) ? null : InClause(scene, sentence, here, Owner(scene, sentence, here, place.Token, place.Preposition, !place.Hit.IsState && !place.Hit.IsRegion), place.Token);
            // "who was in London on Friday, will fly back"
            if (here.Find(c => c.Trigger.Id == "be-in" && (c.Predicate == place.Token || c.Predicate > place.Token && c.Predicate < place.Hit.End)) is { } there)
                owner = there;
            // "left Riyadh today after an official visit": what ends there is the visit.
            if (place.Preposition is "left")
            {
                if (here.Find(c => c.Trigger is { Verb: false, Frame: Frame.Travel } && c.Token > place.Token && c.Predicate >= 0 && place.Token - c.Predicate is > 0 and < 4 && scene.Text[c.Token].Relation is Relation.Obl or Relation.Obj or Relation.Advcl or Relation.Nmod && scene.Tree.CaseOf(c.Token) is "after" or "following" or "at" or "" or "of") is { } over)
                    over.Places.Add(new Location(place.Hit, place.Token, Claims.PlaceRelation.In));
                // "Annan left Baghdad on Monday": he had been there.
                else if (here.Find(c => c.Trigger.Id is "leave" or "depart" && place.Token - c.Token is 1 or 2) is { } leaving && (scene.Text[leaving.Token].Tag == s_past || scene.Tree.Child(leaving.Token, Relation.Aux) is >= 0 and int have && scene.Text[have].Lower is "has" or "have" or "had") && leaving.Sides.Find(s => s.Role == Claims.ParticipantRole.Visitor).Mention is { } guest && (guest.Person?.Country ?? guest.Country) is { } home && place.Hit.Country is { } visited && visited != home && !SideReader.IsResident(guest) && !places.Exists(p => p.Token > place.Token && p.Preposition is "for" or "to" && p.Hit.Country != home))
                {
                    leaving.Places.Add(new Location(place.Hit, place.Token, Claims.PlaceRelation.In));
                    leaving.Ends = true;
                }

                (previousGroup, previousOwner) = (place.Group, null);
                continue;
            }

            (previousGroup, previousOwner) = (place.Group, owner);
            if (owner is null || place.Preposition is "from" or "through" or "across" or "of" or "into" or "on" && owner.Trigger.Frame != Frame.Travel)
                continue;
            bool travel = owner.Trigger.Frame is Frame.Travel or Frame.Invite;
            if (!travel && place.Preposition is "to" or "for" or "visit")
                continue;
            // "returned from Riyadh on June 18": that is where he was.
            if (travel && (place.Preposition is "from" && owner.Trigger.Id == "return"))
            {
                owner.Places.RemoveAll(p => scene.Text[Math.Max(0, p.Token - 1)].Lower is "to" or "in" or "at");
                owner.Ends = true;
                owner.Places.Add(new Location(place.Hit, place.Token, Claims.PlaceRelation.In));
                continue;
            }

            // "returned from Riyadh to Amman", "left Riyadh for Amman"
            if (owner.Ends && owner.Trigger.Id is "leave" or "depart" && place.Preposition is "for" or "to" && owner.Sides.Exists(s => (s.Mention.Person?.Country ?? s.Mention.Country) == place.Hit.Country))
                continue;
            if (owner.Ends && owner.Trigger.Id == "return" && place.Preposition is "to" or "in" or "at")
                continue;
            if (travel && (place.Preposition is "from" or "of" && owner.Trigger.Id is not ("tour-noun" or "swing")))
                continue;
            if (travel && (place.Preposition is "on" or "over" || (place.Preposition is "for" && !owner.Trigger.Verb && !(owner.Predicate >= 0 && scene.Text[owner.Predicate].Lemma is "leave" or "depart" or "set" or "head" or "sail"))))
                continue;
            // "left here today after two days of talks": he had been there; "left here for Warsaw": he goes on.
            if (owner.Trigger.Id is "leave" or "depart" && scene.Text[place.Token].Lower is "here")
            {
                if (places.Exists(p => p.Token > place.Token && p.Preposition is "for" or "to"))
                    continue;
                owner.Ends = true;
            }

            owner.Places.Add(new Location(place.Hit, place.Token, PlaceReader.Lying(place.Preposition)));
        }

        int last = -1;
        var refused = new List<TimeExpression>();
        for (int t = sentence.First; t < sentence.End; t++)
        {
            int index = scene.TimeIndexAt(t);
            if (index < 0 || index == last)
                continue;
            last = index;
            TimeExpression time = scene.Times[index];
            int end = t;
            while (end < sentence.End && scene.TimeIndexAt(end) == index)
                end++;
            int head = scene.HeadOf(t, end);
            string before = t > sentence.First ? scene.Text[t - 1].Lower : "";
            // "since 2022", "first ... in a decade" say what went before.
            // "on July 28, 10 days after the visit of another": no length.
            if (before is "since" || before is "until" or "through" or "by" && time.Value.Length == 4 && time.When.Start > scene.Published?.PlusYears(1) || IsOfDateline(scene, sentence, t, end) || IsOfBallot(scene, sentence, here, t) || NearDays.IsUnderSince(scene, here, head) || time.Type == TimexType.Duration && end < sentence.End && scene.Text[end].Lower is "after" or "before" or "earlier" or "later" || IsAge(time) || IsEdition(scene, time, end) || IsRemark(scene, sentence, here, t) || IsOfOldPlan(scene, sentence, here, t) || IsAttribute(scene, here, head, end) || IsOfPaper(scene, here, t) || IsSinceClause(scene, here, t) || scene.AuthorCountry is not null && NearDays.IsReference(scene, t))
            {
                refused.Add(time);
                continue;
            }

            if (before is "for")
                StayFor(scene, here, time, head, end);
            if ((Scheduled(scene, sentence, here, t) ?? Lasting(scene, here, time, end) ?? InClause(scene, sentence, here, Owner(scene, sentence, here, head, ""), head)) is not { } owner || IsOfProposing(scene, owner, head) || Deadlines.Is(scene, owner, t))
                continue;
            // "Ahead of the summit, the two met in London on Tuesday": the day of meeting.
            if (owner.Before && !scene.Tree.Below(head, owner.Token))
            {
                if (here.Find(c => c != owner && (c.Token == owner.Predicate || c.Predicate == owner.Predicate || c.Token > owner.Token)) is not { } met)
                    continue;
                owner = met;
            }

            // "A day after meeting her, he flew to Kampala on Tuesday": how long before says its day.
            if (head > owner.Token && time.Type is TimexType.Date or TimexType.Time && Sequels.IsDated(scene, owner) && Parted(scene, owner.Token, head))
                continue;
            // "ends visit to Seoul, Sultan due next month": the day of the other thing.
            if (scene.HasHeadline && sentence.Paragraph == 0 && IsOfAnotherDue(scene, owner, t))
                continue;
            // "We are here today to discuss her travel to China", "On Monday the ministry announced his visit": the day of telling.
            if (owner.Trigger is { Verb: false, Frame: Frame.Travel } && owner.Predicate > head && owner.Token > owner.Predicate && scene.Text[owner.Predicate].Lemma is "discuss" or "preview" or "announce" or "outline" or "describe" or "confirm")
                continue;
            // "who is on a state visit, will on Saturday attend the summit"
            if (owner.There && time.When.Start > scene.Published && here.Find(c => c != owner && c.Status == Claims.EngagementStatus.Planned && c.Predicate >= 0 && scene.Tree.Below(head, c.Predicate)) is { } coming)
                owner = coming;
            // "will meet for the first time in 24 years": how long they have not.
            if (before is "in" && time.Type is TimexType.Duration && IsSinceLast(scene, sentence, t - 1))
                continue;
            // "shall meet within fifteen days", "will visit in two weeks": a term runs from the day of writing.
            if (before is "within" or "in" && time is { Type: TimexType.Duration, Days: > 0 } && scene.Published is { } today && owner.Status is Claims.EngagementStatus.Planned or Claims.EngagementStatus.Proposed && !(end < sentence.End && scene.Text[end].Lower is "of" && end + 1 < sentence.End && scene.MentionAt(end + 1) is not null))
                time = time with { Type = TimexType.Date, When = before is "within" ? Terms.Within(today, time) : Terms.In(today, time) };
            // "meets her counterpart in a couple of hours": today.
            else if (before is "in" && time.Type is TimexType.Duration && time.Value.StartsWith("PT", StringComparison.Ordinal) && scene.Published is { } now && !(end < sentence.End && scene.Text[end].Lower is "of") && owner.Status is not Claims.EngagementStatus.Held)
                time = time with { Type = TimexType.Date, When = new Claims.When(now, now, false, WhenReader.Edtf(now, now, false), null) };
            owner.Times.Add(time);
        }

        Led(scene, sentence, here);
        LearntSides.Date(scene, sentence, here, refused);
    }

    // "for the first time in 24 years", "the first such visit in 12 years", "their first meeting in a decade"
    private static bool IsSinceLast(Scene scene, Sentence sentence, int preposition)
    {
        for (int t = preposition - 1; t >= sentence.First && preposition - t < 7; t--)
        {
            if (scene.Text[t].Lower is "first" or "only" or "second" or "last")
                return true;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct)
                return false;
        }

        return false;
    }

    private static bool IsOfAnotherDue(Scene scene, Candidate owner, int time)
    {
        for (int t = time - 1; t > owner.Token && time - t < 4; t--)
        {
            if (scene.Text[t].Lower is "due" or "slated" or "expected" or "scheduled" && t != owner.Predicate)
                return Parted(scene, owner.Token, t) && scene.MentionAt(t - 1) is not null;
        }

        return false;
    }

    private static bool Parted(Scene scene, int from, int to)
    {
        for (int t = from + 1; t < to; t++)
        {
            if (scene.Text[t].Lower is ",")
                return true;
        }

        return false;
    }

    // "WASHINGTON (Agency / Wire - 17th January, 2020)": the day of writing.
    private static bool IsOfDateline(Scene scene, Sentence sentence, int first, int end)
    {
        // The hyphen may have parted the sentence.
        if (first == sentence.First)
            return end < sentence.End && scene.Text[end].Lower is ")";
        if (first - sentence.First is < 2 or > 16 || scene.Dispatch.Text.AsSpan(scene.Text[sentence.First].Start, scene.Text[sentence.First].End - scene.Text[sentence.First].Start).ContainsAnyInRange('a', 'z') || scene.Text[end - 1].Lower is not ")" && !(end < sentence.End && scene.Text[end].Lower is ")"))
            return false;
        for (int t = sentence.First; t < first; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux)
                return false;
        }

        return true;
    }

    // "to underscore support for new elections in Bolivia on May 3", "before the referendum on Sunday": their day.
    private static bool IsOfBallot(Scene scene, Sentence sentence, List<Candidate> here, int time)
    {
        if (time - 1 < sentence.First || scene.Text[time - 1].Lower is not ("on" or "in" or "of"))
            return false;
        for (int t = time - 2; t >= sentence.First && time - t < 8; t--)
        {
            if (scene.Text[t].Lemma is "election" or "referendum" or "vote" or "ballot" or "poll" or "runoff" or "inauguration" or "deadline")
                return !here.Exists(c => c.Token > t);
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Punct || here.Exists(c => c.Token == t) || scene.MentionAt(t) is { Kind: Mentions.MentionKind.Person or Mentions.MentionKind.Office })
                return false;
        }

        return false;
    }

    // "conferred with X in Nairobi on Monday; in Kampala on Tuesday he saw Y": what stands on one side of a semicolon belongs there.
    private static Candidate? InClause(Scene scene, Sentence sentence, List<Candidate> here, Candidate? owner, int token)
    {
        if (owner is null)
            return null;
        int low = Math.Min(owner.Token, token), high = Math.Max(owner.Token, token);
        bool apart = false;
        for (int t = low + 1; t < high; t++)
            apart |= scene.Text[t].Lower is ";";
        if (!apart)
            return owner;
        int first = token, end = token;
        while (first > sentence.First && scene.Text[first - 1].Lower is not ";")
            first--;
        while (end < sentence.End && scene.Text[end].Lower is not ";")
            end++;
        return here.Find(c => c.Token >= first && c.Token < end) ?? owner;
    }

    // "called on Monday for talks", "proposed on Friday a meeting": the day of the proposal.
    private static bool IsOfProposing(Scene scene, Candidate candidate, int time)
    {
        // "The meeting, announced Tuesday evening, was to be": the day on which it was said.
        if (scene.Text[time].Head is >= 0 and int said && scene.Text[said] is { Pos: UniversalPos.Verb, Relation: Relation.Acl } && scene.Text[said].Head == candidate.Token && scene.Text[said].Lemma is "announce" or "disclose" or "reveal" or "propose" or "report" or "confirm" or "request" or "suggest")
            return true;
        int verb = candidate.Predicate;
        return !candidate.Trigger.Verb && verb >= 0 && time > verb && time < candidate.Token && scene.Text[time].Head == verb && PennTag.Name(scene.Text[verb].Tag) is "VBD"
            && scene.Text[verb].Lemma is "call" or "propose" or "offer" or "request" or "seek" or "suggest" or "demand" or "urge" or "appeal" or "accept" or "decline" or "reject" or "refuse" or "cancel" or "postpone" or "announce" or "agree" or "invite" or "scrap" or "suspend";
    }

    // "in keeping with the twenty-first century", "the worst of the decade": no day of an engagement.
    private static bool IsAge(TimeExpression time) =>
        time.When is { Start: { } start, End: { } end } && end.Year - start.Year >= 9;

    // "2022 U.S.-Armenia Strategic Dialogue", over a dispatch of 2022: which one it was, not when it is.
    private static bool IsEdition(Scene scene, TimeExpression time, int end) =>
        scene.HasHeadline && end < scene.Text.Count && scene.Text.Sentences[scene.Text[end - 1].Sentence].Paragraph == 0 && time.Value.Length == 4 && scene.Published is { } day && time.When.Start?.Year == day.Year
            && scene.Text[end].Pos is UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Noun;

    // "the war in Myanmar", "attacks on ships in the Red Sea": a country or sea behind a noun that is no venue is what that noun is about.
    private static bool IsTheirs(Scene scene, List<Candidate> here, PlacePhrase place)
    {
        if (!place.Hit.IsState && !place.Hit.IsRegion || place.Preposition is not ("in" or "at" or "around" or "across" or "over" or "near" or "off"))
            return false;
        int named = scene.HeadOf(place.Token, place.Hit.End), noun = scene.Text[named].Head;
        // "the commander in Afghanistan, was in Rawalpindi": where he serves.
        if (place.Hit.IsState && place.Preposition is "in" && scene.Text[named].Relation == Relation.Nmod && noun >= 0 && scene.MentionAt(noun) is { Kind: Mentions.MentionKind.Person or Mentions.MentionKind.Office } post && noun == post.End - 1 && post.End < place.Token + 1 && here.Exists(c => c.Predicate > place.Token) && !here.Exists(c => c.Token < place.Token))
            return true;
        if (noun < 0 || noun >= place.Token || scene.Text[named].Relation != Relation.Nmod || scene.Text[noun].Pos != UniversalPos.Noun
            || scene.MentionAt(noun) is not null || scene.TimeAt(noun) is not null || s_venues.Contains(scene.Text[noun].Lemma))
        {
            return false;
        }

        // "will visit allies and partners in Norway and Estonia": whom he visits is where he goes.
        int top = scene.Text[noun].Relation == Relation.Conj ? scene.Text[noun].Head : noun;
        return !here.Exists(c => c.Token == noun || c.Predicate == noun || c.Trigger is { Id: "visit", Verb: true } && scene.Text[top].Head == c.Token && scene.Text[top].Relation == Relation.Obj);
    }

    private static readonly HashSet<string> s_venues = new(StringComparer.Ordinal)
    {
        "capital", "city", "town", "village", "resort", "port", "island", "base", "airport", "palace", "residence", "villa", "castle", "hotel", "headquarters", "office", "embassy", "venue",
        "stop", "stopover", "engagement", "event", "ceremony", "leg", "visit", "trip", "tour", "session", "week", "day", "retreat", "estate", "ranch", "farm", "seat", "mission", "forum", "summit", "conference", "assembly", "congress", "symposium", "gathering", "funeral", "inauguration", "centre", "center", "club", "monastery", "university",
    };
}
