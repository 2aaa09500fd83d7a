using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Backup;

/// <summary>What <c>backup</c> and <c>restore</c> hold, and what they refuse: nothing is overwritten, and nothing is made of a backup that is not what was written.</summary>
public sealed class RefusalTests(BackedUpDistrict district) : IClassFixture<BackedUpDistrict>, IDisposable
{
    private readonly TempDirectory _directory = new();

    private string Target => _directory.File("restored");

    [Fact]
    public void Backup_HoldsTheJournalAndTheClock_ForItsOwnerAlone()
    {
        var files = Directory.EnumerateFiles(district.Backup, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(["backup.json", "cchc.db", "clock.txt"], files);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(district.Backup) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Theory]
    [InlineData("cchc.db", "altered or damaged")]
    [InlineData("clock.txt", "altered or damaged")]
    public async Task AlteredFile_IsNotRestored(string file, string words)
    {
        var copy = CopyOfBackup();
        await using (var content = File.OpenWrite(Path.Combine(copy, file)))
        {
            content.Position = content.Length - 1;
            content.WriteByte(0x7F);
        }

        await RefusedAsync(2, words, "restore", copy, "--data", Target);
        Assert.False(File.Exists(Path.Combine(Target, "cchc.db")));
    }

    [Fact]
    public async Task BackupThatWasCutShort_IsNotRestored()
    {
        var copy = CopyOfBackup();
        File.Delete(Path.Combine(copy, "backup.json"));
        await RefusedAsync(2, "not a whole one", "restore", copy, "--data", Target);
    }

    [Fact]
    public async Task BackupOfANewerProgram_IsRefusedWithBothVersions()
    {
        var manifest = Path.Combine(CopyOfBackup(), "backup.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("\"schema\": ", "\"schema\": 90", StringComparison.Ordinal));
        await RefusedAsync(4, "this program knows versions up to", "restore", Path.GetDirectoryName(manifest)!, "--data", Target);
    }

    [Fact]
    public async Task BackupThatNamesAFileOutsideItself_IsRefused()
    {
        var manifest = Path.Combine(CopyOfBackup(), "backup.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("\"clock.txt\"", "\"../clock.txt\"", StringComparison.Ordinal));
        await RefusedAsync(2, "is no file below a backup's folder", "restore", Path.GetDirectoryName(manifest)!, "--data", Target);
    }

    [Fact]
    public async Task FolderWithData_IsNeitherOverwrittenNorFilledAgain()
    {
        await RefusedAsync(2, "There is data in", "restore", district.Backup, "--data", district.Data);
        await RefusedAsync(2, "is not empty", "backup", district.Backup, "--data", district.Data);
        await RefusedAsync(2, "lies in the data folder", "backup", Path.Combine(district.Data, "backup"), "--data", district.Data);
        await RefusedAsync(2, "no data in", "backup", Target, "--data", _directory.File("mistyped"));
    }

    public void Dispose() => _directory.Dispose();

    private string CopyOfBackup()
    {
        var copy = Directory.CreateDirectory(_directory.File("copy")).FullName;
        foreach (var file in Directory.EnumerateFiles(district.Backup)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    private static async Task RefusedAsync(int exitCode, string words, params string[] command) =>
        Assert.Contains(words, (await Cchc.RunAsync(command)).Expect(exitCode).Errors, StringComparison.Ordinal);
}
