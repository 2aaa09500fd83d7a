using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>deploy/install.sh and uninstall.sh, on a system below a folder: users, databases and services are left alone there.</summary>
public sealed class InstallTests : IDisposable
{
    private readonly Bundle _bundle = new();

    [Fact]
    public async Task DryRun_SaysWhatWouldBeDoneAndDoesNothing()
    {
        Directory.CreateDirectory(_bundle.Root);
        var said = (await _bundle.RunAsync("install.sh", "--dry-run")).Expect(0);
        Assert.All(said.Lines, line => Assert.StartsWith("would ", line, StringComparison.Ordinal));
        Assert.Contains(said.Lines, line => line.Contains("/etc/systemd/system/cchc.service", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_bundle.Root));
    }

    [Fact]
    public async Task SecondRun_ChangesNothing()
    {
        (await _bundle.RunAsync("install.sh", "--host", "cchc.example.gov.vn")).Expect(0);
        var before = await _bundle.EverythingAsync();
        Assert.Equal(["Nothing to do: 1.0.0 is installed."], (await _bundle.RunAsync("install.sh", "--host", "other")).Expect(0).Lines);
        Assert.Equal(before, await _bundle.EverythingAsync());
    }

    [Fact]
    public async Task Settings_NameHostAndDatabase_AndOnlyRootAndTheServiceReadThem()
    {
        const string connection = "Host=db;Database=cchc;Password=a\"b\\c";
        (await _bundle.RunAsync("install.sh", "--host", "cchc.example.gov.vn", "--host", "cchc", "--database", connection)).Expect(0);
        var file = _bundle.File("/etc/cchc/cchc.json");
        using var settings = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.Equal(["cchc.example.gov.vn", "cchc"], settings.RootElement.GetProperty("listen").GetProperty("hosts").EnumerateArray().Select(host => host.GetString()));
        Assert.Equal(("/var/lib/cchc", connection), (Storage("data"), Storage("database")));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead));

        string? Storage(string name) => settings.RootElement.GetProperty("storage").GetProperty(name).GetString();
    }

    [Fact]
    public async Task Upgrade_KeepsTheVersionBeforeAndTheSettings()
    {
        (await _bundle.RunAsync("install.sh")).Expect(0);
        await File.WriteAllTextAsync(_bundle.File("/etc/cchc/cchc.json"), "{}");
        await _bundle.MakeAsync("1.1.0");
        (await _bundle.RunAsync("install.sh")).Expect(0);
        Assert.Equal("1.1.0", new FileInfo(_bundle.File("/opt/cchc/current")).LinkTarget);
        Assert.True(File.Exists(_bundle.File("/opt/cchc/1.0.0/bin/cchc")));
        Assert.Equal("{}", await File.ReadAllTextAsync(_bundle.File("/etc/cchc/cchc.json")));
    }

    [Fact]
    public async Task BundleThatWasAltered_IsNotInstalled()
    {
        await File.AppendAllTextAsync(Path.Combine(_bundle.Path, "bin", "cchc"), "# more\n");
        Assert.Contains("a file differs", (await _bundle.RunAsync("install.sh")).Expect(2).Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_bundle.Root));
    }

    [Fact]
    public async Task Uninstall_KeepsDataAndSettings_UnlessToldAndConfirmed()
    {
        (await _bundle.RunAsync("install.sh")).Expect(0);
        await File.WriteAllTextAsync(_bundle.File("/var/lib/cchc/cchc.db"), "data");
        (await _bundle.RunAsync("uninstall.sh", "--dry-run")).Expect(0);
        Assert.True(Directory.Exists(_bundle.File("/opt/cchc")));
        (await _bundle.RunAsync("uninstall.sh")).Expect(0);
        Assert.False(Directory.Exists(_bundle.File("/opt/cchc")));
        Assert.Empty(Directory.EnumerateFiles(_bundle.File("/etc/systemd/system")));
        (await _bundle.RunAsync("uninstall.sh", "yes\n", ["--delete-data"])).Expect(2);
        Assert.Equal("data", await File.ReadAllTextAsync(_bundle.File("/var/lib/cchc/cchc.db")));
        Assert.True(File.Exists(_bundle.File("/etc/cchc/cchc.json")));
        (await _bundle.RunAsync("uninstall.sh", "DELETE\n", ["--delete-data"])).Expect(0);
        Assert.False(Directory.Exists(_bundle.File("/var/lib/cchc")));
        Assert.True(Directory.Exists(_bundle.File("/var/backups/cchc")));
    }

    public void Dispose() => _bundle.Dispose();
}
