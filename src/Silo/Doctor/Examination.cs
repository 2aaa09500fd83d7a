using CchcLive.Silo.Data;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Doctor;

/// <summary>What is examined.</summary>
/// <param name="Settings">The settings, and where they come from.</param>
/// <param name="Folder">The data folder.</param>
/// <param name="Machine">The machine's clock.</param>
internal sealed record Examination(SettingsReading Settings, DataDirectory Folder, TimeProvider Machine)
{
    private static readonly Func<Examination, CancellationToken, IAsyncEnumerable<Finding>>[] Checks =
    [
        SettingsCheck.LookAsync, FolderCheck.LookAsync, DiskCheck.LookAsync, ClockCheck.LookAsync, CertificateCheck.LookAsync, DataFilesCheck.LookAsync, DatabaseCheck.LookAsync,
    ];

    /// <summary>Looks at everything that can be looked at without the program.</summary>
    public async IAsyncEnumerable<Finding> LookAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var check in Checks)
        {
            await foreach (var finding in check(this, cancellation)) yield return finding;
        }
    }
}
