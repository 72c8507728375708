using Samen.Conventions.Tests.Probes;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>
/// Each document held against the running program: requests are made from it, and every response must have a status that is
/// documented for its operation and a body that fits the schema.
/// </summary>
public sealed class ApiProbeTests(RunningServices services)
{
    public static TheoryData<string> Documents => [.. Repository.Stores];

    [Theory, MemberData(nameof(Documents))]
    public async Task The_example_of_each_operation_is_a_valid_request(string name) =>
        await OnEach(name, (probe, operation) => probe.MustBeValid(operation));

    [Theory, MemberData(nameof(Documents))]
    public async Task Each_required_field_that_is_left_out_is_named(string name) => await OnEach(name, async (probe, operation) =>
        {
            if (operation.Body is not { } schema)
                return;
            foreach (var (body, pointers) in ProbeValues.Bare(operation.Api, schema).Where(one => one.Pointers.Count > 0))
                await probe.MustBeRefused(operation, $"bare {body.ToJsonString()}", operation.Request(body), pointers);
        });

    [Theory, MemberData(nameof(Documents))]
    public async Task Each_field_of_the_wrong_type_and_each_undocumented_one_is_named_in_one_answer(string name) =>
        await OnEach(name, async (probe, operation) =>
        {
            if (operation.Body is not { } schema)
                return;
            var (body, pointers) = ProbeValues.Mistyped(operation.Api, schema);
            await probe.MustBeRefused(operation, $"mistyped {body.ToJsonString()}", operation.Request(body), pointers);
        });

    [Theory, MemberData(nameof(Documents))]
    public async Task Each_field_beyond_its_documented_limit_is_named(string name) => await OnEach(name, async (probe, operation) =>
        {
            if (operation.Body is not { } schema || operation.Example is not { } example)
                return;
            var (body, pointers) = ProbeValues.Beyond(operation.Api, schema, example);
            if (pointers.Count > 0)
                await probe.MustBeRefused(operation, $"beyond {body.ToJsonString()}", operation.Request(body), pointers);
        });

    [Theory, MemberData(nameof(Documents))]
    public async Task Each_parameter_that_is_unknown_or_of_the_wrong_type_is_named(string name) =>
        await OnEach(name, async (probe, operation) =>
        {
            foreach (var (parameter, value) in operation.WrongQueries().Append((ProbeValues.Undocumented, "1")))
                await probe.MustBeRefused(operation, $"?{parameter}={value}", operation.Request(query: (parameter, value)), parameter);
        });

    private async Task OnEach(string name, Func<Probe, ProbedOperation, Task> rule)
    {
        var probe = new Probe(await Client(name));
        var operations = ProbedApi.Of(name).Operations;
        operations.Count.ShouldBeGreaterThan(5);
        foreach (var operation in operations)
            await rule(probe, operation);
        probe.Wrong.ShouldBeEmpty();
        probe.Sent.ShouldBeGreaterThan(0);
    }

    /// <summary>A caller in every role, of a municipality and a partner.</summary>
    private async Task<HttpClient> Client(string name) =>
        name == "gateway"
            ? (await services.Gateway()).Everybody
            : (await services.Of(name)).As(
                new User("everything", [.. Roles.All])
                {
                    Municipality = "GM0363",
                    Office = "HeadOfIct",
                    Partner = Guid.Parse("01907a3e-0000-7000-8000-000000000001"),
                }
            );
}
