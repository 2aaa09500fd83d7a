using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>What a reference points to.</summary>
internal abstract class CallTarget(Silo silo, GrainId id)
{
    public Silo Silo { get; } = silo;

    public GrainId Id { get; } = id;

    /// <summary>Takes a request; fails it when it cannot.</summary>
    public abstract void Deliver(Request request);
}

/// <summary>A grain, active or not.</summary>
internal sealed class GrainTarget(Silo silo, GrainId id, GrainClass grainClass) : CallTarget(silo, id)
{
    private Activation? _activation;

    public GrainClass Class { get; } = grainClass;

    public override void Deliver(Request request)
    {
        var activation = _activation;
        if (activation is null || activation.HasEnded)
        {
            activation = Silo.Find(this, out var failure);
            if (activation is null)
            {
                request.Fail(failure!);
                return;
            }

            _activation = activation;
        }

        activation.Enqueue(request);
    }
}
