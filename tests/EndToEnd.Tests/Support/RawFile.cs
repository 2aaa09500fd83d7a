using System.IO.Compression;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>The rows of a real file as they stand in it. Neither file has quoted values, so splitting at commas reads them.</summary>
internal static class RawFile
{
    /// <summary>The lines, the header first.</summary>
    public static List<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }

    /// <summary>The rows, each with its cells by column.</summary>
    public static IEnumerable<Func<string, string>> Rows(string file)
    {
        var lines = Lines(file);
        var places = lines[0].Split(',').Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',');
            Assert.Equal(places.Count, cells.Length);
            yield return column => cells[places[column]];
        }
    }
}
