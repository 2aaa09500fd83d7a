namespace CchcLive.Silo.Doctor;

/// <summary>A file to try things on; it is gone when it is closed.</summary>
internal static class Scratch
{
    /// <summary>Makes one.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not.</exception>
    public static FileStream Create(string folder) =>
        new(Path.Combine(folder, $"doctor-{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
}
