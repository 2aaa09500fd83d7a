namespace Orleans.Providers;

/// <summary>Names of unnamed providers.</summary>
public static class ProviderConstants
{
    /// <summary>Name of the storage used where none is named.</summary>
    public const string DEFAULT_STORAGE_PROVIDER_NAME = "Default";
}
