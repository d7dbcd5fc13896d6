using System.Text;
using AngleSharp.Dom;

namespace Chancery.Sources.Html;

/// <summary>The words of a part of a page, a paragraph for each block, a blank line between.</summary>
internal static class BlockText
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figure", "figcaption", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th",
        "tr", "ul",
    };

    private static readonly HashSet<string> s_silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "button", "select", "textarea", "head",
        "nav", "footer",
    };

    /// <summary>The words under an element.</summary>
    public static string Of(IElement? element)
    {
        var text = new StringBuilder();
        if (element is not null)
            Append(element, text);
        return text.ToString().Trim();
    }

    /// <summary>How deep the document's elements are nested.</summary>
    public static int DepthOf(INode document)
    {
        int deepest = 0, depth = 0;
        INode node = document;
        while (true)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                deepest = Math.Max(deepest, ++depth);
                continue;
            }

            while (node != document && node.NextSibling is null)
            {
                node = node.Parent!;
                depth--;
            }

            if (node == document)
                return deepest;
            node = node.NextSibling!;
        }
    }

    private static void Append(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            AppendCollapsed(words.Data, text);
            return;
        }

        if (node is not IElement element || s_silent.Contains(element.LocalName))
            return;
        if (element.LocalName == "br")
        {
            Break(text, element.NextElementSibling?.LocalName == "br" ? 2 : 1);
            return;
        }

        bool block = s_blocks.Contains(element.LocalName);
        if (block)
            Break(text, 2);
        foreach (INode child in element.ChildNodes)
            Append(child, text);
        if (block)
            Break(text, 2);
    }

    private static void AppendCollapsed(string words, StringBuilder text)
    {
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c) || c == '\u00A0')
                text.Append(c == '\u00A0' ? ' ' : c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    private static void Break(StringBuilder text, int lines)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length == 0)
            return;
        int present = 0;
        while (present < text.Length && text[text.Length - 1 - present] == '\n')
            present++;
        for (; present < lines; present++)
            text.Append('\n');
    }
}
