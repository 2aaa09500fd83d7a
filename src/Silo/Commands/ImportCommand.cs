using System.CommandLine;
using System.Globalization;
using System.Text;
using CchcLive.Domain.Events;
using CchcLive.Domain.Organisation;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Rules;
using CchcLive.Silo.Client;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Data;
using CchcLive.Silo.Importing;

namespace CchcLive.Silo.Commands;

/// <summary><c>import FILE --mapping M</c>: a CSV file into events, over the public API (docs/csv-import.md).</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> FileName = new("file") { Description = "The CSV file; .gz is read as it is." };

    private static readonly Option<string> Mapping = new("--mapping") { Description = "The mapping: a file, or the name of one that ships.", HelpName = "M", Required = true };

    private static readonly Option<string?> CreateUnits = new("--create-units") { Description = "Add units that the org tree does not know under this area, and the area.", HelpName = "AREA" };

    private static readonly Option<string?> RecordedAt = new("--recorded-at")
    {
        Description = "When the file was taken: of two exports the later one restates the earlier; wins over the mapping's fixed moment.", HelpName = "T",
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would happen; send nothing." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("import", "Imports a CSV file by a mapping; repeating it changes nothing.") { FileName, Mapping, CreateUnits, RecordedAt, DryRun };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(FileName)!;
        if (!File.Exists(file)) throw new FileNotFoundException($"There is no file {file}.");
        var mapping = ReadMapping(parsed.GetValue(Mapping)!);
        var area = parsed.GetValue(CreateUnits);
        if (area is not null && !UnitIds.IsValid(area)) throw new FormatException($"--create-units: \"{area}\" cannot be a unit's id (docs/org-chart.md).");
        var recordedAt = ReadRecordedAt(parsed.GetValue(RecordedAt));
        await using var session = await Session.WriteAsync(parsed, cancellation);
        var report = new ImportReport { File = file, DryRun = parsed.GetValue(DryRun) };
        try
        {
            await ReadAsync(file, mapping, recordedAt, session, report, area, cancellation);
        }
        catch (CsvImportException e)
        {
            throw new FormatException($"{file}: {e.Message}", e);
        }

        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(report);
        else Print(report, area);
        return ExitCodes.Ok;
    }

    private static async Task ReadAsync(string file, CsvMapping mapping, Moment? recordedAt, Session session, ImportReport report, string? area, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        using var import = CsvImport.Open(stream, mapping, recordedAt);
        using var bar = new ProgressBar(stream.Length);
        using var sender = new EventSender(session, report);
        foreach (var row in import.Rows())
        {
            report.Count(row);
            if (!report.DryRun) await sender.AddAsync(row, mapping.Source, cancellation);
            bar.Report(import.BytesRead, report.Rows);
        }

        if (!report.DryRun) await sender.FinishAsync(cancellation);
        report.UnmappedColumns = import.UnmappedColumns;
        var org = OrgChart.Parse(Encoding.UTF8.GetBytes((await session.GetAsync("/api/v1/admin/org", cancellation)).GetRawText()));
        var unknown = UnitCreation.Unknown(import.Units, org);
        report.UnknownUnits = [.. unknown.Select(unit => new ImportedUnit(unit.Id, unit.Kind.ToString().ToLowerInvariant(), unit.Name, unit.Events))];
        if (area is not null && !report.DryRun) report.CreatedUnits = await UnitCreation.CreateAsync(session, area, unknown, org, mapping, cancellation);
    }

    private static Moment? ReadRecordedAt(string? text)
    {
        if (text is null) return null;
        if (!Moment.TryParse(text, out var moment)) throw new FormatException($"--recorded-at: \"{text}\" is neither an instant such as 2025-03-12T07:25:00+07:00 nor a day.");
        return moment.FirstTicks(TimeZoneInfo.Utc) <= SystemClock.Instance.GetUtcNow().UtcTicks + ClockRules.Tolerance.Ticks
            ? moment
            : throw new FormatException($"--recorded-at: {text} is in the future.");
    }

    private static CsvMapping ReadMapping(string fileOrName)
    {
        var file = ShippedData.Find("mappings", fileOrName);
        try
        {
            return CsvMappingReader.Read(File.ReadAllBytes(file));
        }
        catch (MappingException e)
        {
            throw new FormatException($"{file}: {e.Message}", e);
        }
    }

    private static void Print(ImportReport report, string? area)
    {
        var numbers = CultureInfo.GetCultureInfo("vi-VN");
        string N(long number) => number.ToString("N0", numbers);
        Console.WriteLine(report.DryRun ? $"{report.File}: chạy thử, không gửi gì." : $"{report.File}: đã nhập.");
        Console.WriteLine($"Dòng: {N(report.Rows)} = {N(report.RowsMapped)} thành sự kiện + {N(report.RowsIgnored.Values.Sum())} bỏ qua theo ánh xạ + {N(report.RowsWithProblems)} cách ly");
        foreach (var (reason, count) in report.RowsIgnored) Console.WriteLine($"  bỏ qua {N(count)}: {reason}");
        Console.WriteLine($"Sự kiện: {N(report.Events.Values.Sum())} ({string.Join(", ", report.Events.Select(pair => $"{pair.Key} {N(pair.Value)}"))})");
        if (!report.DryRun) Console.WriteLine($"Kết quả: {N(report.Accepted)} nhận, {N(report.Duplicates)} trùng, {N(report.Orphans)} mồ côi, {N(report.Quarantined)} cách ly");
        foreach (var (rule, count) in report.Problems) Console.WriteLine($"  {rule}: {N(count)}");
        foreach (var example in report.Examples) Console.WriteLine($"  {example}");
        if (report.UnmappedColumns.Count > 0) Console.WriteLine($"Cột không dùng (không gửi): {string.Join(", ", report.UnmappedColumns)}");
        if (report.CreatedUnits.Count > 0) Console.WriteLine($"Đã thêm vào cây tổ chức: {string.Join(", ", report.CreatedUnits)}");
        else if (report.UnknownUnits.Count > 0)
            Console.WriteLine($"Đơn vị chưa có trong cây tổ chức{(area is null ? " (thêm bằng --create-units KHU_VUC)" : "")}: {string.Join(", ", report.UnknownUnits.Select(unit => $"{unit.Id} ({unit.Kind}, {N(unit.Events)})"))}");
    }
}
