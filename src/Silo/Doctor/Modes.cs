namespace CchcLive.Silo.Doctor;

/// <summary>Who may read and write files.</summary>
internal static class Modes
{
    /// <summary>Every account of the machine may read it.</summary>
    public static bool IsReadByAll(string path) => Has(path, UnixFileMode.OtherRead);

    /// <summary>Every account of the machine may change it.</summary>
    public static bool IsWrittenByAll(string path) => Has(path, UnixFileMode.OtherWrite);

    private static bool Has(string path, UnixFileMode mode) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & mode) != UnixFileMode.None;
}
