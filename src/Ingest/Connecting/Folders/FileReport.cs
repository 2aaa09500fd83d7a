using System.Globalization;
using System.Text;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Intake;

namespace CchcLive.Ingest.Connecting.Folders;

/// <summary>What became of a file, in words for the person who put it there. It repeats no value of the file.</summary>
/// <param name="name">The file's name.</param>
internal sealed class FileReport(string name)
{
    private const int MaxExamples = 20;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly SortedDictionary<string, long> _ignored = new(StringComparer.Ordinal);
    private long _rows;
    private long _withProblems;

    /// <summary>What the intake said; null if the file was not taken to its end.</summary>
    public IntakeAnswer? Answer { get; set; }

    /// <summary>Why it was not taken, or not to its end; null if it was.</summary>
    public string? Failure { get; set; }

    /// <summary>Counts a line of events.</summary>
    public void Count() => _rows++;

    /// <summary>Counts a row of a table.</summary>
    public void Count(MappedRow row)
    {
        _rows++;
        if (row.Problems.Count > 0) _withProblems++;
        if (row.Ignored is { } reason) _ignored[reason] = _ignored.GetValueOrDefault(reason) + 1;
    }

    /// <summary>The report.</summary>
    public string ToText(DateTimeOffset at)
    {
        var text = new StringBuilder();
        Line($"Tệp: {name}");
        Line($"Lúc: {at:dd/MM/yyyy HH:mm:ss zzz}");
        if (Failure is null) Line($"Kết quả: đã nhận xong");
        else Line($"Kết quả: KHÔNG nhận hết. {Failure}");
        Line($"Dòng đã đọc: {_rows:N0}, trong đó {_withProblems:N0} không chuyển được, {_ignored.Values.Sum():N0} bỏ qua theo tệp ánh xạ");
        foreach (var (reason, count) in _ignored) Line($"  bỏ qua {count:N0}: {reason}");
        if (Answer is { } answer)
        {
            Line($"Sự kiện: {answer.Accepted:N0} mới, {answer.Duplicates:N0} đã có từ trước, {answer.Orphans:N0} chờ tiếp nhận, {answer.Quarantined:N0} vào cách ly");
            var refused = answer.Entries.Where(entry => entry.Outcome == "quarantined").ToList();
            if (refused.Count > 0) Line($"Cần sửa (xem trang Nguồn dữ liệu; sửa rồi gửi lại ở đó, hoặc sửa tệp rồi thả lại cả tệp):");
            foreach (var entry in refused.Take(MaxExamples)) Line($"  Dòng {entry.Line}: {entry.Message}");
            if (answer.Quarantined > MaxExamples) Line($"  … tất cả {answer.Quarantined:N0} mục ở trang Nguồn dữ liệu");
        }

        if (Failure is not null) Line($"Những gì đã nhận thì giữ nguyên; thả lại cả tệp sau khi sửa thì phần đã có không bị tính hai lần.");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(Vietnamese)).Append('\n');
    }
}
