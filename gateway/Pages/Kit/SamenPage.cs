using Microsoft.AspNetCore.Components;
using Samen.Audit;
using Samen.Contracts.Municipalities;
using Samen.Texts;
using Samen.Web;

namespace Samen.Gateway.Pages.Kit;

/// <summary>A page: static, rendered once per request, its forms posted to itself.</summary>
public abstract class SamenPage : SamenComponent
{
    /// <summary>The services.</summary>
    [Inject]
    internal ApiClient Api { get; set; } = null!;

    /// <summary>Who looks.</summary>
    [Inject]
    internal Me Me { get; set; } = null!;

    /// <summary>Names of the register.</summary>
    [Inject]
    internal MunicipalityNames Names { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    /// <summary>Reads everything before the page is rendered, so that its markup never meets what isn't there yet.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Load();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>What the page reads and which forms it has.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>A form of this page; the name is what is posted as its handler.</summary>
    protected FormState Form(string name) => new(Http, name, Ui, Clock);

    /// <summary>Now.</summary>
    protected DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Today in the Netherlands.</summary>
    protected DateOnly Today => Clock.Today();

    /// <summary>After success: on to what was changed, with a confirmation from <see cref="Confirmation"/>. Ends the handler.</summary>
    protected void Go(string path, string done)
    {
        var (before, fragment) = path.Split('#') is [var p, var f] ? (p, $"#{f}") : (path, "");
        Navigation.NavigateTo($"{before}{(before.Contains('?', StringComparison.Ordinal) ? '&' : '?')}gedaan={done}{fragment}");
    }

    /// <summary>
    /// Carries out an operation of the gateway's own API, in the name of who looks; what it refuses is said as a service would.
    /// </summary>
    /// <param name="operation">As in the API's document, for the audit log.</param>
    /// <param name="verb">What the API itself runs.</param>
    /// <param name="form">What was shown: nothing newer than its version is changed.</param>
    private protected async Task<TDone> Act<TDone>(string operation, Func<Caller, Task<TDone>> verb, FormState? form = null)
    {
        if (form?.Version is { } version)
            Http.Request.Headers.IfMatch = $"\"{version}\"";
        Http.Features.Set(new OperationName(operation));
        return await Ask(verb);
    }

    /// <summary>Reads something of the gateway's own API, as who looks may; what it refuses is said as a service would.</summary>
    private protected async Task<TAnswer> Ask<TAnswer>(Func<Caller, Task<TAnswer>> verb)
    {
        try
        {
            return await verb((await Caller.BindAsync(Http))!);
        }
        catch (Refused refused)
        {
            throw new ApiProblem(refused.Status, refused.Code, refused.Message, refused.Errors);
        }
    }

    /// <summary>Name of a municipality; its code while the register is away.</summary>
    protected async Task<string> NameOf(string? code) =>
        code is not null && (await Names.All(Api)).TryGetValue(code, out var municipality) ? municipality.Name : code ?? "";

    /// <summary>The name of every municipality by its code.</summary>
    protected async Task<Dictionary<string, string>> NamesByCode() => (await Names.All(Api)).Values.ToDictionary(m => m.Code, m => m.Name);

    /// <summary>Every municipality of today as a choice, by name.</summary>
    protected async Task<IReadOnlyList<(string Value, string Text)>> MunicipalityChoices() =>
        [
            .. (await Names.All(Api))
                .Values.Where(m => m.ValidTo is null || m.ValidTo > Today)
                .ByName(m => m.Name)
                .Select(m => (m.Code, m.Name)),
        ];

    /// <summary>The codes of the municipalities that stand in a field by any name or code, one per line; what is none is wrong.</summary>
    protected IEnumerable<string> MunicipalitiesIn(FormState form, string field, IReadOnlyList<(string Value, string Text)> municipalities)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (
            var line in (form.Text(field) ?? "").Split(
                ['\n', ',', ';'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var plain = Folding.Plain(line);
            var found = municipalities.FirstOrDefault(m => Folding.Plain(m.Value) == plain || Folding.Plain(m.Text) == plain).Value
                ?? OnlyOneCalled(plain, municipalities);
            if (found is null)
                form.Wrong(field, $"'{line}' is geen gemeente in het register.", $"‘{line}’ is not a municipality in the register");
            else
                yield return found;
        }
    }

    /// <summary>The municipality with this other name; null: none has it, or several do, as parts of one that was divided.</summary>
    private string? OnlyOneCalled(string plain, IReadOnlyList<(string Value, string Text)> municipalities)
    {
        var called = municipalities
            .Where(m => Names.Known.GetValueOrDefault(m.Value)?.OtherNames.Any(name => Folding.Plain(name) == plain) == true)
            .ToList();
        return called.Count == 1 ? called[0].Value : null;
    }

    /// <summary>Every assembly of which votes can be held here as a choice, the last one first.</summary>
    protected async Task<IReadOnlyList<(string Value, string Text)>> AssemblyChoices() =>
        [
            .. (await Api.Assemblies())
                .Items.Where(a => a is { ReferenceDate: not null, CancelledAt: null })
                .Select(a => (a.Id.ToString(), $"{Ui.Date(a.Date)}, {T(Words.PlaceOf(a))}")),
        ];

    /// <summary>What an option of an item is called.</summary>
    protected string OptionText(AgendaItemView item, string key) => T(Words.OfOption(item, key));

    /// <summary>Reads something without which the page can do: null when its service is away.</summary>
    private protected static Task<TResult?> Optional<TResult>(Task<TResult> reading)
        where TResult : class => reading.UnlessAway();

    /// <summary>Reads what would happen: null when it can't happen in the present state.</summary>
    private protected static Task<TResult?> IfPossible<TResult>(Task<TResult> reading)
        where TResult : class => reading.Unless(problem => problem.Status == 409);

    /// <summary>Reads something that need not be there: null when it isn't.</summary>
    private protected static Task<TResult?> IfThere<TResult>(Task<TResult> reading)
        where TResult : class => reading.Unless(problem => problem.Status == 404);
}
