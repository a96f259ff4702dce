using ComplianceBot.Simulator.Auth;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>One authorised request: the decoded segments of its path, its query, its body and its token.</summary>
internal sealed record ApiCall(IReadOnlyDictionary<string, string> Path, IQueryCollection Query, JObject Body, TokenGrant Token)
{
    public string this[string segment] => Path[segment];

    public bool MayAny(IEnumerable<string> scopes) => scopes.Any(Token.Scopes.Contains);

    /// <summary>A string property of the body that must be there.</summary>
    public string Required(string property) => Body[property] is JValue { Type: JTokenType.String, Value: string text } && text.Length > 0
        ? text
        : throw ApiRefusalException.Missing(property);

    /// <summary>Send only documented properties: others can cause errors (wire sheet 4.1), and here they do.</summary>
    public void Only(params string[] documented) => Only(Body, documented);

    public static void Only(JObject body, params string[] documented)
    {
        if (body.Properties().FirstOrDefault(property => !documented.Contains(property.Name, StringComparer.Ordinal)) is { } unknown)
        {
            throw ApiRefusalException.Invalid($"{unknown.Path} is not a documented property");
        }
    }
}

/// <summary>An endpoint: method, path template below <c>/v1.0</c>, the scopes of which any one suffices, and what it does.</summary>
internal sealed record ApiRoute(string Method, string Template, string[] AnyScope, Func<ApiCall, ApiAnswer> Handle)
{
    private readonly string[] segments = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Calls per minute where they differ from the default (wire sheet 3.2).</summary>
    public bool CreatesChannel { get; init; }

    /// <summary>Path values, each percent-decoded once, or null when the path is another one.</summary>
    public IReadOnlyDictionary<string, string>? Match(string[] path)
    {
        if (path.Length != segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < path.Length; index++)
        {
            var value = Uri.UnescapeDataString(path[index]);
            if (segments[index].StartsWith('{'))
            {
                values[segments[index].Trim('{', '}')] = value;
            }
            else if (segments[index] != value)
            {
                return null;
            }
        }

        return values;
    }
}
