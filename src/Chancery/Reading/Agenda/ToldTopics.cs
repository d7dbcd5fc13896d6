using Chancery.Claims;
using Chancery.Reading.Topics;

namespace Chancery.Reading.Agenda;

/// <summary>Gives an engagement of which no word says what it was about the subjects of what was said and agreed there.</summary>
internal static class ToldTopics
{
    private const int MostTopics = 6;
    private const int FirstTurn = 80;

    public static void Complete(Scene scene, List<Engagement> engagements, IReadOnlyList<Statement> statements, IReadOnlyList<Commitment> commitments)
    {
        TopicParser? parser = null;
        Engagement? subject = Subject(scene, engagements);
        for (int i = 0; i < engagements.Count; i++)
        {
            Engagement bare = engagements[i];
            bool whole = ReferenceEquals(bare, subject);
            if (bare.Agenda.Count > 0 || bare.Negated || (bare.Kind is EngagementKind.Visit && !whole))
                continue;
            var topics = new List<string>();
            foreach (Commitment commitment in commitments)
            {
                if (commitment.MadeAt == bare.Id && TokenOf(scene, commitment) is >= 0 and int first)
                    Undertaken(parser ??= new TopicParser(scene, AgendaLexicon.Default), scene, first, commitment.What.Length, topics);
            }

            foreach (Statement statement in statements)
            {
                if (!statement.Made || (statement.Engagement != bare.Id && !(whole && statement.Engagement is null && IsWeighty(statement.Kind))))
                    continue;
                foreach (string about in statement.About)
                    Add(about, topics);
            }

            if (topics.Count > 0)
                engagements[i] = bare with { Agenda = [.. topics.Select(static words => SubjectReader.Code(new AgendaItem(words)))] };
        }
    }

    // The letter of which the dispatch is the text, the journey of which a transcript is the preview.
    private static Engagement? Subject(Scene scene, List<Engagement> engagements)
    {
        bool letter = scene.Author?.Person is not null;
        if (!letter && !Turned(scene))
            return null;
        foreach (Engagement engagement in engagements)
        {
            if (letter ? engagement.Kind == EngagementKind.Message && engagement.Participants.Any(p => p.Name == scene.Author!.Person!.Name) : engagement is { Status: EngagementStatus.Planned, PartOf: null })
                return engagement;
        }

        return null;
    }

    // "MODERATOR: Hello"
    private static bool Turned(Scene scene)
    {
        for (int t = 0; t + 1 < scene.Text.Count && t < FirstTurn; t++)
        {
            if (scene.Text[t].Lower is "moderator" && scene.Text[t + 1].Lower is ":")
                return true;
        }

        return false;
    }

    private static bool IsWeighty(StatementKind kind) => kind is not (StatementKind.Other or StatementKind.Praise or StatementKind.Assessment);

    private static void Undertaken(TopicParser parser, Scene scene, int first, int length, List<string> topics)
    {
        int end = first;
        int stop = scene.Text[first].Start + length;
        while (end < scene.Text.Count && scene.Text[end].Start < stop)
            end++;
        foreach (Topic topic in parser.Read(first, end, TopicLight.Said, static _ => false, infinitive: true))
            Add(topic.Words, topics);
    }

    // The token at which the words of an undertaking begin, or -1 where the text has them otherwise.
    private static int TokenOf(Scene scene, Commitment commitment)
    {
        for (int s = 0; s < scene.Text.Sentences.Count; s++)
        {
            Language.Sentence sentence = scene.Text.Sentences[s];
            int from = scene.Text[sentence.First].Start, to = scene.Text[sentence.End - 1].End;
            int found = scene.Text.Text.IndexOf(commitment.What, from, to - from, StringComparison.Ordinal);
            for (int t = sentence.First; found >= 0 && t < sentence.End; t++)
            {
                if (scene.Text[t].Start == found)
                    return t;
            }
        }

        return -1;
    }

    private static void Add(string words, List<string> topics)
    {
        if (topics.Count < MostTopics && words.Length > 2 && !topics.Contains(words))
            topics.Add(words);
    }
}
