using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Samen.Storage;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Settings;

/// <summary>Policy that people change while the program runs: a building block that a service adds and maps.</summary>
public static class SettingRoutes
{
    /// <summary>Adds settings whose first values are read from the configuration, with the defaults of the record.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="service">Whose settings they are.</param>
    /// <param name="section">Where the first values are configured.</param>
    /// <param name="definition">Name, roles and rules.</param>
    public static void AddSetting<T>(this WebApplicationBuilder builder, string service, string section, SettingDefinition<T> definition)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<T>>(new FirstValues<T>(section, definition));
        builder.Add(service, provider => new Setting<T>(definition, () => provider.GetRequiredService<IOptions<T>>().Value));
    }

    /// <summary>Adds settings whose first values are known.</summary>
    /// <exception cref="InvalidOperationException">They can't be; the message says which and why.</exception>
    public static void AddSetting<T>(this WebApplicationBuilder builder, string service, T first, SettingDefinition<T> definition)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(definition);
        if (definition.FaultsOf(first) is { Count: > 0 } faults)
            throw new InvalidOperationException($"{service}, {definition.Key}: {faults[0].Property}: {faults[0].Message}");
        builder.Add(service, _ => new Setting<T>(definition, () => first));
    }

    /// <summary>Maps the routes: those who change settings read them too, and so do auditors.</summary>
    public static void MapSettings<TDatabase>(this RouteGroupBuilder v1, string service)
        where TDatabase : Database
    {
        var provider = ((IEndpointRouteBuilder)v1).ServiceProvider;
        var (database, groups) = (provider.GetRequiredService<TDatabase>(), Of(provider, service));
        var settings = v1.MapGroup("/settings").WithTags("Settings");
        settings.MapGet("/", new ListSettings(database, groups).Handle).Allow(Scopes.SettingsRead, groups.Readers);
        settings.MapGet("/{setting}", new GetSetting(database, groups).Handle).Allow(Scopes.SettingsRead, groups.Readers);
        settings.MapGet("/{setting}/versions", new ListSettingVersions(database, groups).Handle).Allow(Scopes.SettingsRead, groups.Readers);
        var proposals = v1.MapGroup("/setting-proposals").WithTags("Settings");
        proposals.MapGet("/", new ListSettingProposals(database, groups).Handle).Allow(Scopes.SettingsRead, groups.Readers);
        proposals.MapGet("/{id:guid}", new GetSettingProposal(database, groups).Handle).Allow(Scopes.SettingsRead, groups.Readers);
        proposals.MapPost("/", new ProposeSetting(database, groups).Handle).Allow(Scopes.SettingsWrite, groups.Writers);
        proposals.MapPost("/previews", new PreviewSetting(database, groups).Handle).Allow(Scopes.SettingsRead, groups.Writers);
        var steps = new SettingSteps(database, groups);
        proposals
            .MapPost("/{id:guid}/approval", new ApproveSetting(steps).Handle)
            .Allow(Scopes.SettingsWrite, groups.Writers)
            .HonoursIfMatch();
        proposals
            .MapPost("/{id:guid}/refusal", new RefuseSetting(steps).Handle)
            .Allow(Scopes.SettingsWrite, groups.Writers)
            .HonoursIfMatch();
        proposals
            .MapPost("/{id:guid}/withdrawal", new WithdrawSetting(steps).Handle)
            .Allow(Scopes.SettingsWrite, groups.Writers)
            .HonoursIfMatch();
    }

    /// <summary>The rows of a service's table of tasks: proposals wait for whoever may approve them and did not make them.</summary>
    public static IEnumerable<TaskSource> TasksOf(IServiceProvider provider, string service)
    {
        var groups = Of(provider, service);
        return groups.Writers.Select(role => new TaskSource(role, question => SettingTasks.ToApprove(question, groups, role, service)));
    }

    private static SettingGroups Of(IServiceProvider provider, string service) =>
        new(service, provider.GetKeyedServices<SettingGroup>(service));

    private static void Add<T>(this WebApplicationBuilder builder, string service, Func<IServiceProvider, Setting<T>> make)
        where T : class
    {
        builder.Services.AddSingleton(make);
        builder.Services.AddKeyedSingleton<SettingGroup>(service, (provider, _) => provider.GetRequiredService<Setting<T>>());
    }
}
