namespace Orleans.Embedded;

/// <summary>The result of a call that has none.</summary>
internal readonly struct Unit;

/// <summary>A call whose answer is a <typeparamref name="T"/>.</summary>
internal sealed class Request<T>(CallTarget target, GrainMethod method, object?[] arguments) : Request(target, method, arguments)
{
    private readonly TaskCompletionSource<T>? _answer =
        method.OneWay ? null : new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);

    public override bool IsAnswered => _answer is { Task.IsCompleted: true };

    public override object? Answer => Method.Returns switch
    {
        ReturnKind.Void => null,
        ReturnKind.Task => Promise,
        ReturnKind.ValueTask when typeof(T) == typeof(Unit) => new ValueTask(Promise),
        _ => new ValueTask<T>(Promise),
    };

    private Task<T> Promise => _answer?.Task ?? Task.FromResult(default(T)!);

    public override void Fail(Exception failure)
    {
        var first = failure is OperationCanceledException cancelled
            ? _answer?.TrySetCanceled(cancelled.CancellationToken)
            : _answer?.TrySetException(failure);
        if (first is true)
            Settled();
    }

    public override void Run(object target, ITurnOwner owner)
    {
        object? returned;
        try
        {
            Starts();
            returned = Method.Invoke(target, Arguments);
        }
        catch (Exception failure)
        {
            End(failure, owner);
            return;
        }

        switch (returned)
        {
            case Task<T> { IsCompletedSuccessfully: true } done:
                End(done.GetAwaiter().GetResult(), owner);
                break;
            case ValueTask<T> { IsCompletedSuccessfully: true } done:
                End(done.GetAwaiter().GetResult(), owner);
                break;
            case Task { IsCompletedSuccessfully: true } or ValueTask { IsCompletedSuccessfully: true }:
                End(default(T)!, owner);
                break;
            case ValueTask<T> pending:
                _ = FinishAsync(pending.AsTask(), owner);
                break;
            case ValueTask pending:
                _ = FinishAsync(pending.AsTask(), owner);
                break;
            case null when Method.Returns == ReturnKind.Void:
                End(default(T)!, owner);
                break;
            default:
                _ = FinishAsync((Task)returned!, owner);
                break;
        }
    }

    private async Task FinishAsync(Task pending, ITurnOwner owner)
    {
        try
        {
            await pending;
        }
        catch (Exception failure)
        {
            End(failure, owner);
            return;
        }

        End(pending is Task<T> { Result: var result } ? result : default!, owner);
    }

    private void End(T result, ITurnOwner owner)
    {
        if (_answer?.TrySetResult(result) is true)
            Settled();
        owner.Ended(this);
    }

    private void End(Exception failure, ITurnOwner owner)
    {
        owner.Failing(failure);
        Fail(failure);
        owner.Ended(this);
    }
}
