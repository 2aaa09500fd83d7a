using System.Text;

namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>A text with column names in braces: <c>{CASE_ID}-{STEP}</c>. Names that begin with <c>$</c> are not columns but given by the caller.</summary>
internal sealed class Template
{
    private readonly List<(bool Named, string Text)> _parts = [];

    private Template()
    {
    }

    /// <summary>The columns it names.</summary>
    internal IEnumerable<string> Columns => _parts.Where(part => part.Named && !part.Text.StartsWith('$')).Select(part => part.Text);

    /// <summary>The names beginning with <c>$</c>.</summary>
    internal IEnumerable<string> Variables => _parts.Where(part => part.Named && part.Text.StartsWith('$')).Select(part => part.Text);

    /// <summary>A text without names, braces and all.</summary>
    internal static Template Constant(string text)
    {
        var template = new Template();
        template._parts.Add((false, text));
        return template;
    }

    /// <summary>Reads a template; null if its braces do not match or enclose nothing.</summary>
    internal static Template? Parse(string text)
    {
        var template = new Template();
        while (text.Length > 0)
        {
            var open = text.IndexOfAny(['{', '}']);
            if (open < 0) open = text.Length;
            if (open > 0) template._parts.Add((false, text[..open]));
            if (open == text.Length) break;
            var close = text.IndexOf('}', open);
            if (text[open] == '}' || close < open + 2) return null;
            template._parts.Add((true, text[(open + 1)..close]));
            text = text[(close + 1)..];
        }

        return template;
    }

    /// <summary>The text with every name replaced.</summary>
    internal string Fill(CsvRow row, Func<string, string>? variable = null)
    {
        if (_parts is [(true, var only)] && !only.StartsWith('$')) return row[only];
        var filled = new StringBuilder();
        foreach (var (named, text) in _parts)
        {
            filled.Append(!named ? text : text.StartsWith('$') && variable is not null ? variable(text) : row[text].Trim());
        }

        return filled.ToString();
    }
}
