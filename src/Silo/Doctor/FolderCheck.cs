using System.Runtime.CompilerServices;

namespace CchcLive.Silo.Doctor;

/// <summary>The data folder is there, this account may write it, and not everybody may read it.</summary>
internal static class FolderCheck
{
    private const string About = "data folder";

    public static async IAsyncEnumerable<Finding> LookAsync(Examination examined, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var path = examined.Folder.Path;
        if (!Directory.Exists(path))
        {
            yield return Finding.Attention(About, $"{path} is not there yet.", "cchc serve or cchc import make it; if there should be data, look at storage:data and --data.") with { Blocks = true };
            yield break;
        }

        if (!MayWrite(path)) yield return Finding.Fault(About, $"This account ({Environment.UserName}) may not write to {path}.", $"Run cchc as the service's account, or: chown -R cchc: {path}") with { Blocks = true };
        else if (Directory.EnumerateFiles(path).Prepend(path).FirstOrDefault(Modes.IsWrittenByAll) is { } writable) yield return Finding.Fault(About, $"Every account of the machine may change {writable}.", $"chmod -R o-rwx {path}");
        else if (Directory.EnumerateFiles(path).FirstOrDefault(Modes.IsReadByAll) is { } readable && Modes.IsReadByAll(path)) yield return Finding.Attention(About, $"Every account of the machine may read {readable}.", $"chmod -R o-rwx {path}");
        else yield return Finding.Ok(About, $"{path} belongs to the program.");
    }

    private static bool MayWrite(string path)
    {
        try
        {
            using var file = Scratch.Create(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
