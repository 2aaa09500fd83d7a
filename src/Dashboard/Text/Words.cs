using System.Globalization;

namespace CchcLive.Dashboard.Text;

/// <summary>Texts found by a name that is put together at run time, and texts with places to fill.</summary>
internal static class Words
{
    /// <summary>The text of that name in the language of the request; the name itself when there is none, so that it is seen.</summary>
    public static string Of(string name) => Texts.ResourceManager.GetString(name, CultureInfo.CurrentUICulture) ?? name;

    /// <summary>The heading of a column.</summary>
    public static string Column(string id) => Of("Col_" + id.Replace('.', '_'));

    /// <summary>What a column counts.</summary>
    public static string About(string id) => Of("About_" + id.Replace('.', '_'));

    /// <summary>A length of time in its largest unit: seconds, minutes, hours or days.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 90 } => Fill(Texts.Seconds, Numbers.Count((long)time.TotalSeconds)),
        { TotalMinutes: < 90 } => Fill(Texts.Minutes, Numbers.Count((long)time.TotalMinutes)),
        { TotalHours: < 48 } => Fill(Texts.Hours, Numbers.Count((long)time.TotalHours)),
        _ => Fill(Texts.Days, Numbers.Count((long)time.TotalDays)),
    };

    /// <summary>Fills the numbered places of a text.</summary>
    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
