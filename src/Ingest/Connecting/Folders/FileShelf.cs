namespace CchcLive.Ingest.Connecting.Folders;

/// <summary>
/// Puts a file that was dealt with into <c>done/</c> or <c>failed/</c>, its report beside it. The report comes first: a crash between the two leaves the
/// file where it was, to be taken again, and the report is then written over.
/// </summary>
internal sealed class FileShelf(string folder, TimeProvider clock, TimeZoneInfo zone)
{
    private const string ReportSuffix = ".report.txt";

    /// <summary>Puts the file away.</summary>
    public void Put(FileInfo file, FileReport report)
    {
        var shelf = Directory.CreateDirectory(Path.Combine(folder, report.Failure is null ? "done" : "failed")).FullName;
        var place = FreePlace(shelf, file.Name);
        var written = place + ReportSuffix + ".tmp";
        File.WriteAllText(written, report.ToText(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone)));
        File.Move(written, place + ReportSuffix, overwrite: true);
        File.Move(file.FullName, place);
    }

    /// <summary>The file's name, or the first numbered one that is not taken: files of one name may come every day.</summary>
    private static string FreePlace(string shelf, string name)
    {
        var place = Path.Combine(shelf, name);
        for (var number = 2; File.Exists(place); number++) place = Path.Combine(shelf, FormattableString.Invariant($"{name}.{number}"));
        return place;
    }
}
