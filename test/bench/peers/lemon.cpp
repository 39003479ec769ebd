// LEMON's network simplex and cost scaling on an instance of this bench: prints what they cost and what they found.
// g++ -O3 -march=native -o lemon lemon.cpp (Debian: liblemon-dev); lemon FILE ns|cos
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

using Graph = lemon::StaticDigraph;

static std::vector<int> words(FILE *file, size_t count) {
  std::vector<int> list(count);
  if (count > 0 && fread(list.data(), 4, count, file) != count) exit(1);
  return list;
}

template <class Solver, class... Maps>
static void run(const char *name, Graph &graph, Graph::ArcMap<int> &low, Graph::ArcMap<int> &high,
                Graph::ArcMap<int> &cost, Graph::NodeMap<int> &supply) {
  Solver solver(graph);
  solver.lowerMap(low).upperMap(high).costMap(cost).supplyMap(supply);
  const auto began = std::chrono::steady_clock::now();
  solver.run();
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - began;
  printf("{\"peer\":\"%s\",\"objective\":%lld,\"solveMs\":%.1f}\n", name, -solver.template totalCost<long long>(),
         taken.count());
}

int main(int count, char **args) {
  if (count < 3) return 2;
  FILE *file = fopen(args[1], "rb");
  if (!file) return 1;
  const auto head = words(file, 5);
  const int cases = head[1], consultants = head[2], pairs = head[3], penalty = head[4], sink = cases + consultants;
  const auto seats = words(file, cases), least = words(file, consultants), most = words(file, consultants),
             first = words(file, cases + 1), consultant = words(file, pairs), score = words(file, pairs);

  std::vector<std::pair<int, int>> arcs;
  std::vector<int> lows, highs, costs;
  const auto arc = [&](int from, int to, int low, int high, int cost) {
    arcs.push_back({from, to});
    lows.push_back(low);
    highs.push_back(high);
    costs.push_back(cost);
  };
  int demand = 0;
  for (int i = 0; i < cases; i++) {
    for (int e = first[i]; e < first[i + 1]; e++) arc(i, cases + consultant[e], 0, 1, -score[e]);
    arc(i, sink, 0, seats[i], penalty);
    demand += seats[i];
  }
  for (int j = 0; j < consultants; j++) arc(cases + j, sink, least[j], most[j], 0);

  Graph graph;
  graph.build(sink + 1, arcs.begin(), arcs.end());
  Graph::ArcMap<int> low(graph), high(graph), cost(graph);
  Graph::NodeMap<int> supply(graph, 0);
  for (int a = 0; a < graph.arcNum(); a++) {
    low[graph.arc(a)] = lows[a];
    high[graph.arc(a)] = highs[a];
    cost[graph.arc(a)] = costs[a];
  }
  for (int i = 0; i < cases; i++) supply[graph.node(i)] = seats[i];
  supply[graph.node(sink)] = -demand;

  if (!strcmp(args[2], "ns"))
    run<lemon::NetworkSimplex<Graph, int, long long>>("lemon-ns", graph, low, high, cost, supply);
  else
    run<lemon::CostScaling<Graph, int, long long>>("lemon-cos", graph, low, high, cost, supply);
}
