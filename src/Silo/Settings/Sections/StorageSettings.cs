using System.ComponentModel;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>Where the data lies.</summary>
internal sealed record StorageSettings
{
    [Description("The data folder. Without it `var/data`, of the demonstration `var/demo`.")]
    public string? Data { get; init; }

    [Description("A PostgreSQL connection string, `Host=…;Database=…;Username=…`. Without it SQLite in the data folder.")]
    [PasswordPropertyText(true)]
    public string? Database { get; init; }
}
