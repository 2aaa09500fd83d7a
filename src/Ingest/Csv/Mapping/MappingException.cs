namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>A mapping file cannot be used. All of its faults are named at once.</summary>
/// <param name="faults">The faults.</param>
public sealed class MappingException(IReadOnlyList<MappingFault> faults)
    : Exception("Tệp ánh xạ không dùng được:" + string.Concat(faults.Select(fault => $"{Environment.NewLine}  {fault.Path}: {fault.Message}")))
{
    /// <summary>The faults.</summary>
    public IReadOnlyList<MappingFault> Faults => faults;
}
