using Orleans.Concurrency;

namespace CchcLive.Grains.Areas;

/// <summary>Hears that an area's board has changed. It then asks for the board when it is ready to: so a slow one costs nobody anything.</summary>
public interface IAreaObserver : IGrainObserver
{
    /// <summary>The board of an area has a version newer than the one last given out.</summary>
    [OneWay]
    Task Changed(string areaId);
}
