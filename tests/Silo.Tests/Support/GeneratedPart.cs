namespace CchcLive.Silo.Tests.Support;

/// <summary>A part of a document that is made from the code; <c>CCHC_WRITE_DOCS=1</c> writes it anew.</summary>
internal static class GeneratedPart
{
    /// <summary>Compares the part between the marks of a name with what the code says.</summary>
    public static void Check(string path, string name, string expected)
    {
        var (begin, end) = ($"<!-- {name}: generated, see tests/Silo.Tests -->\n", $"<!-- /{name} -->");
        var document = File.ReadAllText(path);
        var from = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        if (Environment.GetEnvironmentVariable("CCHC_WRITE_DOCS") == "1")
        {
            document = document[..from] + expected + document[document.IndexOf(end, StringComparison.Ordinal)..];
            File.WriteAllText(path, document);
        }

        Assert.Equal(expected, document[from..document.IndexOf(end, StringComparison.Ordinal)]);
    }
}
