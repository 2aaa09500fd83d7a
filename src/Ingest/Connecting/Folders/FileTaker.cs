using CchcLive.Domain.Events;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Intake;

namespace CchcLive.Ingest.Connecting.Folders;

/// <summary>Takes one file: every event of it is committed when it returns. A file at fault gives a report that says so; an intake that fails throws.</summary>
internal sealed class FileTaker(IIntakes intakes, TimeProvider clock)
{
    /// <summary>Takes a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pattern">What kind of file it is; null if no pattern fits its name.</param>
    /// <param name="stopping">Stops between two rows.</param>
    public async Task<FileReport> TakeAsync(FileInfo file, FilePattern? pattern, CancellationToken stopping)
    {
        var report = new FileReport(file.Name);
        if (pattern is null || file.LinkTarget is not null)
        {
            report.Failure = pattern is null ? "Không có mẫu tên nào trong tệp kết nối hợp với tên tệp này." : "Đây là liên kết, không phải tệp; chương trình không đi theo liên kết.";
            return report;
        }

        var intake = intakes.Open();
        try
        {
            await using var stream = file.OpenRead();
            if (pattern.Mapping is { } mapping) await TakeRowsAsync(stream, mapping, Written(file), intake, report, stopping);
            else await TakeLinesAsync(stream, intake, report, stopping);
        }
        catch (CsvImportException e)
        {
            report.Failure = e.Message;
        }
        catch (InvalidDataException)
        {
            report.Failure = "Tệp nén .gz bị hỏng hoặc bị cắt ngang.";
        }

        report.Answer = await intake.FinishAsync();
        return report;
    }

    private static async Task TakeRowsAsync(FileStream stream, CsvMapping mapping, Moment written, IIntake intake, FileReport report, CancellationToken stopping)
    {
        using var import = CsvImport.Open(stream, mapping, mapping.RecordedAt is null ? written : null);
        foreach (var row in import.Rows())
        {
            stopping.ThrowIfCancellationRequested();
            report.Count(row);
            await intake.AddAsync(row, mapping.Source, row.Line);
        }
    }

    private static async Task TakeLinesAsync(FileStream stream, IIntake intake, FileReport report, CancellationToken stopping)
    {
        using var source = new SourceStream(stream);
        await foreach (var line in new NdjsonReader().ReadAsync(source.Open().Content, stopping))
        {
            report.Count();
            await intake.AddAsync(line.Reading, line.Number);
        }
    }

    /// <summary>When the file was written: of two exports the later one restates the earlier. A file from the future counts as written now.</summary>
    private Moment Written(FileInfo file)
    {
        var (written, now) = (new DateTimeOffset(file.LastWriteTimeUtc), clock.GetUtcNow());
        return Moment.At(written < now ? written : now);
    }
}
