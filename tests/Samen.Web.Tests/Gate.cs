namespace Samen.Web.Tests;

/// <summary>Lets a test hold a request inside its transaction, and count how often one came there.</summary>
internal sealed class Gate
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> passed = new();
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, TaskCompletionSource> closed = new();

    public void Close(string title) => closed[title] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open(string title) => closed[title].SetResult();

    public int Passed(string title) => passed.GetValueOrDefault(title);

    public void Count(string title) => passed.AddOrUpdate(title, 1, (_, n) => n + 1);

    public Task Pass(string title)
    {
        Count(title);
        return closed.TryGetValue(title, out var gate) ? gate.Task : Task.CompletedTask;
    }
}
