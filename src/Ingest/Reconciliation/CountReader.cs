using System.Globalization;
using CchcLive.Domain.Events;
using CchcLive.Domain.Reconciliation;
using CchcLive.Ingest.Explaining;

namespace CchcLive.Ingest.Reconciliation;

/// <summary>Makes figures of what somebody wrote: the one check for forms, files and requests. Every fault is named, not only the first.</summary>
/// <param name="today">The unit's date: nothing can be counted of a day that has not come.</param>
public sealed class CountReader(DateOnly today)
{
    /// <summary>A declaration has at most so many figures.</summary>
    public const int MostFigures = 1000;

    /// <summary>A figure names at most so many codes.</summary>
    public const int MostCodes = 5000;

    private const int HashDigits = 64;
    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];
    private static readonly char[] Apart = [' ', '\t', '\r', '\n', ',', ';'];

    private readonly List<CountFigure> _figures = [];
    private readonly List<CountFault> _faults = [];
    private readonly HashSet<(DateOnly, CountCell)> _seen = [];
    private long? _line;

    /// <summary>The figures that could be read, in order.</summary>
    public IReadOnlyList<CountFigure> Figures => _figures;

    /// <summary>What is wrong; with anything wrong nothing may be declared.</summary>
    public IReadOnlyList<CountFault> Faults => _faults;

    /// <summary>Reads a figure.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="line">Its line or number; null for a form.</param>
    public void Take(CountText text, long? line = null)
    {
        _line = line;
        var before = _faults.Count;
        if (_figures.Count == MostFigures)
        {
            Fault("", $"mỗi lần khai tối đa {MostFigures} số.");
            return;
        }

        var date = Day("date", text.Date, "ghi ngày mà số này đúng vào lúc hết ngày.");
        var state = StateOf(text.State);
        var from = FromOf(text.From, state, date);
        var field = Text("field", text.Field, EventContract.MaxNameLength);
        var codes = CodesOf(text.Codes);
        var count = CountOf(text.Count, codes);
        var evidence = EvidenceOf(text);
        if (_faults.Count > before || date is not { } day || state is not { } known) return;
        var figure = new CountFigure(day, field, known, from, count, codes, evidence, null);
        if (!_seen.Add((day, figure.CellOf("")))) Fault("state", "số này đã có ở trên: cùng ngày, lĩnh vực, trạng thái và kỳ chỉ khai một lần.");
        else _figures.Add(figure);
    }

    /// <summary>Something is wrong that is not of a single figure.</summary>
    internal void Fault(string field, string message, long? line)
    {
        _line = line;
        Fault(field, message);
    }

    private CountedState? StateOf(string? text)
    {
        if (CountedStates.Find(text?.Trim()) is { } state) return state;
        Fault("state", $"chọn một trong: {string.Join(", ", CountedStates.All.Select(CountedStates.NameOf))}.");
        return null;
    }

    private DateOnly? FromOf(string? text, CountedState? state, DateOnly? date)
    {
        if (string.IsNullOrWhiteSpace(text)) return state?.HasPeriod() == true && date is { } day ? new DateOnly(day.Year, day.Month, 1) : null;
        var from = Day("from", text, "");
        if (state?.HasPeriod() == false) Fault("from", "chỉ ghi khi đếm theo kỳ (đã giải quyết); số đang có vào cuối ngày thì để trống.");
        else if (from > date) Fault("from", "phải không sau ngày khai.");
        return from;
    }

    private long CountOf(string? text, string[]? codes)
    {
        if (string.IsNullOrWhiteSpace(text)) Fault("count", "ghi số hồ sơ; không có thì ghi 0.");
        else if (!int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) Fault("count", "phải là số nguyên từ 0, không có dấu chấm hay dấu phẩy.");
        else if (codes is not null && codes.Length != count) Fault("codes", $"có {codes.Length} mã khác nhau, nhưng số khai là {count}; ghi đủ mã, hoặc để trống.");
        else return count;
        return 0;
    }

    private string[]? CodesOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        string[] codes = [.. text.Split(Apart, StringSplitOptions.RemoveEmptyEntries).Select(DossierCode.Normalise).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)];
        if (codes.Length > MostCodes) Fault("codes", $"tối đa {MostCodes} mã.");
        else if (codes.FirstOrDefault(code => code.Length > EventContract.MaxNameLength) is not null) Fault("codes", "có mã dài quá mức.");
        return codes;
    }

    private CountEvidence EvidenceOf(CountText text)
    {
        var documentDate = string.IsNullOrWhiteSpace(text.DocumentDate) ? null : Day("documentDate", text.DocumentDate, "");
        var hash = Text("sha256", text.Sha256, HashDigits)?.ToLowerInvariant();
        if (hash is not null && (hash.Length != HashDigits || !hash.All(char.IsAsciiHexDigit))) Fault("sha256", $"phải là {HashDigits} chữ số thập lục phân.");
        var evidence = new CountEvidence(Text("document", text.Document, EventContract.MaxNameLength), documentDate, Text("note", text.Note, EventContract.MaxTextLength), Text("fileName", text.FileName, EventContract.MaxNameLength), hash);
        if (evidence.IsEmpty) Fault("document", "phải có căn cứ: số văn bản, ghi chú cách đếm, hoặc tệp.");
        return evidence;
    }

    private DateOnly? Day(string field, string? text, string missing)
    {
        if (string.IsNullOrWhiteSpace(text)) Fault(field, missing);
        else if (!DateOnly.TryParseExact(text.Trim(), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) Fault(field, $"“{text.Trim()}” không phải ngày: viết 2025-03-12 hoặc 12/03/2025.");
        else if (day > today) Fault(field, "ở sau hôm nay.");
        else return day;
        return null;
    }

    private string? Text(string field, string? text, int max)
    {
        var clean = DraftText.Clean(text);
        if (DraftText.Check(field, clean, null, max) is { } fault) Fault(field, fault.Message);
        return clean.Length == 0 ? null : clean;
    }

    private void Fault(string field, string message) => _faults.Add(new CountFault(field, message, _line));
}
