using System.Text;

namespace Chancery.Language;

/// <summary>The names of relations as CoNLL-U writes them.</summary>
public static class RelationNames
{
    private static readonly string[] s_names = [.. Enum.GetNames<Relation>().Select(Written)];
    private static readonly Dictionary<string, Relation> s_relations = s_names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => (Relation)p.i, StringComparer.Ordinal);

    /// <summary>Number of relations.</summary>
    public static int Count => s_names.Length;

    /// <summary>The relation's name, such as "nsubj:pass".</summary>
    public static string Name(this Relation relation) => s_names[(int)relation];

    /// <summary>The relation of a name; an unknown subtype gives its main relation, an unknown name "dep".</summary>
    public static Relation Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name switch
        {
            "obl:npmod" or "obl:tmod" => "obl:unmarked",
            "nmod:npmod" or "nmod:tmod" => "nmod:unmarked",
            _ => name,
        };
        if (s_relations.TryGetValue(name, out Relation relation))
            return relation;
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && s_relations.TryGetValue(name[..colon], out relation) ? relation : Relation.Dep;
    }

    private static string Written(string member)
    {
        StringBuilder name = new();
        foreach (char c in member)
        {
            if (char.IsUpper(c) && name.Length > 0)
                name.Append(':');
            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }
}
