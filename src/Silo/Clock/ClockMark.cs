using System.Globalization;

namespace CchcLive.Silo.Clock;

/// <summary>
/// Remembers, beside simulated data, how far its clock has come, so that a restart goes on from there: a clock that went back would show
/// events of the future.
/// </summary>
internal sealed class ClockMark(string dataDirectory)
{
    private readonly string _file = Path.Combine(dataDirectory, "clock.txt");

    /// <summary>The latest simulated instant that was noted, or null.</summary>
    public DateTimeOffset? Read() =>
        File.Exists(_file) && DateTimeOffset.TryParse(File.ReadAllText(_file), CultureInfo.InvariantCulture, DateTimeStyles.None, out var mark) ? mark : null;

    /// <summary>Notes an instant; the file is replaced at once or not at all.</summary>
    public void Write(DateTimeOffset now)
    {
        var next = _file + ".next";
        File.WriteAllText(next, now.ToString("O", CultureInfo.InvariantCulture));
        File.Move(next, _file, overwrite: true);
    }
}
