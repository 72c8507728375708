using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Samen.Contracts.Initiatives;

namespace Samen.Samples;

/// <summary>
/// Records a need for a municipality that gave you a mandate, repeats the request as if the response got lost, and sends a wrong one.
/// Needs: SAMEN_URL, SAMEN_KEY (an API key with the scope needs.write), SAMEN_MUNICIPALITY (GM0344).
/// </summary>
internal static class Write
{
    public static async Task Run()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("SAMEN_URL")!) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("SAMEN_KEY"));
        var municipality = Environment.GetEnvironmentVariable("SAMEN_MUNICIPALITY");
        http.DefaultRequestHeaders.Add("Samen-Municipality", municipality);

        var need = new RecordNeedRequest
        {
            MunicipalityCode = municipality,
            Title = "One counter for people who move house",
            Description = "People who move now report it in six places.",
        };
        var once = Guid.CreateVersion7().ToString();
        var first = await Record(http, once, need);
        var again = await Record(http, once, need);
        if (first["id"] is { } id && $"{id}" == $"{again["id"]}")
            Console.WriteLine("recorded once");

        var problem = await Record(http, Guid.CreateVersion7().ToString(), need with { Title = "" });
        Console.WriteLine($"refused: {problem["code"]}");
    }

    private static async Task<JsonNode> Record(HttpClient http, string once, RecordNeedRequest need)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/initiatives/v1/needs") { Content = JsonContent.Create(need) };
        request.Headers.Add("Idempotency-Key", once);
        using var response = await http.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
